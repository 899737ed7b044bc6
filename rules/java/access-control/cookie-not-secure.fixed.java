package web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseCookie;

class Cookies {
  void off(HttpServletResponse response, String session) {
    Cookie cookie = new Cookie("session", session);
    cookie.setHttpOnly(true);
    // ruleid: cookie-not-secure
    cookie.setSecure(true);
    response.addCookie(cookie);
  }

  void forgotten(HttpServletResponse response, String session) {
    Cookie cookie = new Cookie("session", session);
    cookie.setHttpOnly(true);
    // ruleid: cookie-not-secure
    response.addCookie(cookie);
  }

  void scheme(ForwardedRequest request, HttpServletResponse response) {
    // ok: cookie-not-secure
    request.setSecure(false);
    request.setScheme("http");
  }

  ResponseCookie builder(String session) {
    // ruleid: cookie-not-secure
    return ResponseCookie.from("session", session).httpOnly(true).secure(true).build();
  }

  void sound(HttpServletResponse response, String session) {
    Cookie cookie = new Cookie("session", session);
    cookie.setSecure(true);
    // ok: cookie-not-secure
    response.addCookie(cookie);
  }

  void removed(HttpServletResponse response) {
    Cookie cookie = new Cookie("session", "");
    cookie.setMaxAge(0);
    // ok: cookie-not-secure
    response.addCookie(cookie);
  }
}
