package web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

class After {
  private static final Set<String> PAGES = Set.of("/home", "/orders");

  void login(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String next = request.getParameter("next");
    // ruleid: redirect-from-request
    response.sendRedirect(next);
  }

  Object view(@RequestParam String next) {
    // ruleid: redirect-from-request
    return new RedirectView(next);
  }

  String name(@RequestParam String next) {
    // ruleid: redirect-from-request
    return "redirect:" + next;
  }

  void listed(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String next = request.getParameter("next");
    if (!PAGES.contains(next)) {
      next = "/home";
    }
    // ok: redirect-from-request
    response.sendRedirect(next);
  }

  void canonical(HttpServletRequest request, HttpServletResponse response) throws Exception {
    // ok: redirect-from-request
    response.sendRedirect(request.getRequestURI() + "/?" + request.getQueryString());
    // ok: redirect-from-request
    response.sendRedirect("/search?q=" + request.getParameter("q"));
    // ruleid: redirect-from-request
    response.sendRedirect("https://" + request.getParameter("host") + "/start");
  }

  String order(@RequestParam String id) {
    // ok: redirect-from-request
    return "redirect:/orders/" + id;
  }

  String number(@RequestParam long id) {
    // ok: redirect-from-request
    return "redirect:/orders/" + id;
  }
}
