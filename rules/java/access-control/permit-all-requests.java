package web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.builders.WebSecurity;

class Open {
  void any(HttpSecurity http) throws Exception {
    // ruleid: permit-all-requests
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
  }

  void pattern(HttpSecurity http) throws Exception {
    // ruleid: permit-all-requests
    http.authorizeRequests().antMatchers("/**").permitAll();
  }

  void ignored(WebSecurity web) {
    // ruleid: permit-all-requests
    web.ignoring().antMatchers("/**");
  }

  void sound(HttpSecurity http) throws Exception {
    // ok: permit-all-requests
    http.authorizeHttpRequests(
        requests -> requests.requestMatchers("/login").permitAll().anyRequest().authenticated());
  }
}
