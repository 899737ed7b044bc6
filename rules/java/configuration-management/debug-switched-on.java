package web;

import org.springframework.security.config.annotation.web.builders.WebSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;

// ruleid: debug-switched-on
@EnableWebSecurity(debug = true)
class Debugging {
  void configure(WebSecurity web) {
    // ruleid: debug-switched-on
    web.debug(true);
    // ok: debug-switched-on
    web.debug(false);
  }
}

// ok: debug-switched-on
@EnableWebSecurity
class Quiet {}
