package web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class Export {
  void language(HttpServletRequest request, HttpServletResponse response) {
    // ruleid: response-header-from-request
    response.setHeader("Content-Language", request.getParameter("language"));
  }

  void disposition(HttpServletRequest request, HttpServletResponse response) {
    String name = request.getParameter("name");
    // ruleid: response-header-from-request
    response.addHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  void encoded(HttpServletRequest request, HttpServletResponse response) {
    String name = URLEncoder.encode(request.getParameter("name"), StandardCharsets.UTF_8);
    // ok: response-header-from-request
    response.addHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
  }

  void constant(HttpServletResponse response) {
    // ok: response-header-from-request
    response.setHeader("Cache-Control", "no-store");
  }
}
