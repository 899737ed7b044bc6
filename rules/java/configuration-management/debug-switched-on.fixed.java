package web;

import org.springframework.security.config.annotation.web.builders.WebSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;

// ruleid: debug-switched-on
@EnableWebSecurity(debug = false)
class Debugging {
  void configure(WebSecurity web) {
    // ruleid: debug-switched-on
    web.debug(false);
    // ok: debug-switched-on
    web.debug(false);
  }
}

// ok: debug-switched-on
@EnableWebSecurity
class Quiet {}
