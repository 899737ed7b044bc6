package web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.view.RedirectView;

class Pages {
  void leave(HttpServletResponse response) throws Exception {
    // ruleid: redirect-constant
    response.sendRedirect("/login?left");
  }

  RedirectView home() {
    // ruleid: redirect-constant
    return new RedirectView("/home", true);
  }

  String saved() {
    // ruleid: redirect-constant
    return "redirect:/orders";
  }

  String page() {
    // ok: redirect-constant
    return "orders";
  }

  void next(HttpServletResponse response, String next) throws Exception {
    // ok: redirect-constant
    response.sendRedirect(next);
  }
}
