package plugins;

import jakarta.servlet.http.HttpServletRequest;
import javax.naming.InitialContext;
import org.springframework.web.bind.annotation.RequestParam;

class Plugins {
  Object load(HttpServletRequest request) throws Exception {
    // ruleid: class-from-request
    return Class.forName(request.getParameter("plugin")).getDeclaredConstructor().newInstance();
  }

  Object method(@RequestParam String action) throws Exception {
    // ruleid: class-from-request
    return getClass().getMethod("on" + action).invoke(this);
  }

  Object jndi(HttpServletRequest request) throws Exception {
    InitialContext context = new InitialContext();
    // ruleid: class-from-request
    return context.lookup(request.getHeader("X-Source"));
  }

  Object sound(HttpServletRequest request) throws Exception {
    String name = "pdf".equals(request.getParameter("plugin")) ? "plugins.Pdf" : "plugins.Text";
    // ok: class-from-request
    return Class.forName(name).getDeclaredConstructor().newInstance();
  }
}
