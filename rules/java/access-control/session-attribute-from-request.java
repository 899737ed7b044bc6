package web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

class Carts {
  void role(HttpServletRequest request) {
    // ruleid: session-attribute-from-request
    request.getSession().setAttribute("role", request.getParameter("role"));
  }

  void name(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    String key = request.getHeader("X-Key");
    // ruleid: session-attribute-from-request
    session.setAttribute(key, "seen");
  }

  void sound(HttpServletRequest request) {
    int amount = Integer.parseInt(request.getParameter("amount"));
    // ok: session-attribute-from-request
    request.getSession().setAttribute("amount", amount);
    // ok: session-attribute-from-request
    request.getSession().setAttribute("seen", "yes");
  }
}
