package web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class Frames {
  void old(HttpSecurity http) throws Exception {
    // ruleid: frame-options-disabled
    http.headers().frameOptions().sameOrigin();
  }

  void lambda(HttpSecurity http) throws Exception {
    // ruleid: frame-options-disabled
    http.headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()));
  }

  void sound(HttpSecurity http) throws Exception {
    // ok: frame-options-disabled
    http.headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()));
  }
}
