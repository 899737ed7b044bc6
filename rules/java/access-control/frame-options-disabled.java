package web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class Frames {
  void old(HttpSecurity http) throws Exception {
    // ruleid: frame-options-disabled
    http.headers().frameOptions().disable();
  }

  void lambda(HttpSecurity http) throws Exception {
    // ruleid: frame-options-disabled
    http.headers(headers -> headers.frameOptions(frame -> frame.disable()));
  }

  void sound(HttpSecurity http) throws Exception {
    // ok: frame-options-disabled
    http.headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()));
  }
}
