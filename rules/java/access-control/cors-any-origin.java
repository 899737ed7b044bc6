package web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.cors.CorsConfiguration;

class Prices {
  private static final String ORIGIN = "Access-Control-Allow-Origin";

  // ruleid: cors-any-origin
  @CrossOrigin(origins = "*")
  String list() {
    return "[]";
  }

  void header(HttpServletResponse response) {
    // ruleid: cors-any-origin
    response.setHeader(ORIGIN, "*");
  }

  void configured(CorsConfiguration cors) {
    // ruleid: cors-any-origin
    cors.setAllowedOrigins(List.of("*"));
    // ok: cors-any-origin
    cors.setAllowedMethods(List.of("*"));
  }

  // ok: cors-any-origin
  @CrossOrigin(origins = "https://shop.example.com")
  String sound() {
    return "[]";
  }
}
