package web;

import jakarta.servlet.http.Cookie;

class Session {
  Cookie cookie(String id) {
    Cookie cookie = new Cookie("session", id);
    // ruleid: cookie-protected
    cookie.setSecure(true);
    // ruleid: cookie-protected
    cookie.setHttpOnly(true);
    // ok: cookie-protected
    cookie.setPath("/");
    return cookie;
  }
}
