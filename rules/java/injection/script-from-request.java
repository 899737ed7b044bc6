package automation;

import groovy.lang.GroovyShell;
import jakarta.servlet.http.HttpServletRequest;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.springframework.web.bind.annotation.RequestBody;

class Scripts {
  Object javascript(HttpServletRequest request) throws Exception {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("graal.js");
    // ruleid: script-from-request
    return engine.eval("var filter = " + request.getParameter("filter"));
  }

  Object groovy(@RequestBody String script) {
    // ruleid: script-from-request
    return new GroovyShell().evaluate(script);
  }

  Object shell(HttpServletRequest request) {
    GroovyShell shell = new GroovyShell();
    String body = request.getParameter("body");
    // ruleid: script-from-request
    return shell.evaluate(body, "request.groovy");
  }

  Object bound(HttpServletRequest request) throws Exception {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("graal.js");
    engine.put("name", request.getParameter("name"));
    // ok: script-from-request
    return engine.eval("greet(name)");
  }
}
