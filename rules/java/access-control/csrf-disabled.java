package web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

class Security {
  SecurityFilterChain old(HttpSecurity http) throws Exception {
    // ruleid: csrf-disabled
    http.csrf().disable();
    return http.build();
  }

  SecurityFilterChain lambda(HttpSecurity http) throws Exception {
    // ruleid: csrf-disabled
    return http.csrf(csrf -> csrf.disable()).build();
  }

  SecurityFilterChain reference(HttpSecurity http) throws Exception {
    // ruleid: csrf-disabled
    http.csrf(AbstractHttpConfigurer::disable);
    return http.build();
  }

  SecurityFilterChain sound(HttpSecurity http) throws Exception {
    // ok: csrf-disabled
    http.csrf(csrf -> csrf.ignoringRequestMatchers("/webhook"));
    return http.build();
  }
}
