package web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.RequestParam;

class Login {
  private static final Logger LOG = LoggerFactory.getLogger(Login.class);

  void failed(HttpServletRequest request) {
    // ruleid: log-message-from-request
    LOG.warn("login failed for " + request.getParameter("user"));
  }

  void found(@RequestParam String query) {
    // ruleid: log-message-from-request
    LOG.info("search for {}", query);
  }

  void cleaned(HttpServletRequest request) {
    String user = request.getParameter("user").replaceAll("[\r\n]", "_");
    // ok: log-message-from-request
    LOG.warn("login failed for {}", user);
  }

  void prefixed(HttpServletRequest request) {
    ServletServerHttpRequest wrapped = new ServletServerHttpRequest(request);
    String prefix = wrapped.getLogPrefix();
    // ok: log-message-from-request
    LOG.debug(prefix + "completed");
    // ruleid: log-message-from-request
    LOG.debug(prefix + wrapped.getURI());
  }

  void counted(HttpServletRequest request) {
    int page = Integer.parseInt(request.getParameter("page"));
    // ok: log-message-from-request
    LOG.info("page {}", page);
  }
}
