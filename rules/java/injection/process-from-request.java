package media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.exec.CommandLine;
import org.springframework.web.bind.annotation.RequestParam;

class Converter {
  void ping(HttpServletRequest request) throws Exception {
    String host = request.getParameter("host");
    // ruleid: process-from-request
    Process process = Runtime.getRuntime().exec("ping -c 1 " + host);
    process.waitFor();
  }

  void environment(HttpServletRequest request) throws Exception {
    Runtime runtime = Runtime.getRuntime();
    String[] environment = {"LANG=" + request.getHeader("Accept-Language")};
    // ruleid: process-from-request
    runtime.exec("/usr/bin/report", environment);
  }

  Process shell(@RequestParam String name) throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add("sh");
    arguments.add("-c");
    arguments.add("convert " + name + " out.png");
    // ruleid: process-from-request
    return new ProcessBuilder(arguments).start();
  }

  Process later(HttpServletRequest request) throws Exception {
    ProcessBuilder builder = new ProcessBuilder();
    // ruleid: process-from-request
    builder.command("convert", request.getParameter("file"));
    return builder.start();
  }

  CommandLine commons(@RequestParam String options) {
    // ruleid: process-from-request
    return CommandLine.parse("convert " + options);
  }

  Process fixed(HttpServletRequest request) throws Exception {
    String size = "large".equals(request.getParameter("size")) ? "1024x768" : "320x240";
    // ok: process-from-request
    return new ProcessBuilder("convert", "-resize", size, "in.png", "out.png").start();
  }

  Process counted(HttpServletRequest request) throws Exception {
    int quality = Integer.parseInt(request.getParameter("quality"));
    // ok: process-from-request
    return Runtime.getRuntime().exec(new String[] {"convert", "-quality", "" + quality});
  }
}
