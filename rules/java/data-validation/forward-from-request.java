package web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class Pages {
  void show(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String page = request.getParameter("page");
    // ruleid: forward-from-request
    request.getRequestDispatcher("/WEB-INF/" + page + ".jsp").forward(request, response);
  }

  void sound(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String page = "help".equals(request.getParameter("page")) ? "help" : "home";
    // ok: forward-from-request
    request.getRequestDispatcher("/WEB-INF/" + page + ".jsp").forward(request, response);
  }
}
