package web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseCookie;

class Remember {
  void off(HttpServletResponse response, String key) {
    Cookie cookie = new Cookie("remember", key);
    // ruleid: cookie-not-http-only
    cookie.setHttpOnly(true);
    response.addCookie(cookie);
  }

  void forgotten(HttpServletResponse response, String key) {
    Cookie cookie = new Cookie("remember", key);
    cookie.setSecure(true);
    // ruleid: cookie-not-http-only
    response.addCookie(cookie);
  }

  ResponseCookie builder(String key) {
    // ruleid: cookie-not-http-only
    return ResponseCookie.from("remember", key).secure(true).httpOnly(true).build();
  }

  void sound(HttpServletResponse response, String key) {
    Cookie cookie = new Cookie("remember", key);
    cookie.setHttpOnly(true);
    // ok: cookie-not-http-only
    response.addCookie(cookie);
  }
}
