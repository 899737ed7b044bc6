package files;

import java.io.FileWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class Scratch {
  void write(String text) throws Exception {
    // ruleid: temporary-path-constant
    try (FileWriter out = new FileWriter("/tmp/shop-report.txt")) {
      out.write(text);
    }
    // ruleid: temporary-path-constant
    Files.writeString(Path.of("/var/tmp/state"), text);
  }

  void sound(String text) throws Exception {
    // ok: temporary-path-constant
    Path file = Files.createTempFile("report", ".txt");
    Files.writeString(file, text);
    // ok: temporary-path-constant
    Files.writeString(Path.of("/srv/report.txt"), text);
  }
}
