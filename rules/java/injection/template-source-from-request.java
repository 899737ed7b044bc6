package mail;

import freemarker.template.Configuration;
import freemarker.template.Template;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.io.StringWriter;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.Velocity;
import org.springframework.web.bind.annotation.RequestBody;

class Letters {
  String freemarker(@RequestBody String text, Configuration configuration) throws Exception {
    StringWriter out = new StringWriter();
    // ruleid: template-source-from-request
    new Template("letter", new StringReader(text), configuration).process(null, out);
    return out.toString();
  }

  String velocity(HttpServletRequest request) {
    StringWriter out = new StringWriter();
    // ruleid: template-source-from-request
    Velocity.evaluate(new VelocityContext(), out, "letter", "Dear " + request.getParameter("name"));
    return out.toString();
  }

  String model(HttpServletRequest request, Configuration configuration) throws Exception {
    StringWriter out = new StringWriter();
    // ok: template-source-from-request
    Template template = new Template("letter", "Dear ${name}", configuration);
    template.process(java.util.Map.of("name", request.getParameter("name")), out);
    return out.toString();
  }
}
