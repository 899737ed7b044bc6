package web;

import jakarta.servlet.http.HttpServletRequest;

class Guard {
  boolean admin(HttpServletRequest request) {
    // ruleid: role-check
    return request.isUserInRole("admin");
  }

  void rules(HttpSecurity http) throws Exception {
    // ruleid: role-check
    http.authorizeHttpRequests(r -> r.requestMatchers("/admin").hasRole("ADMIN"));
    // ok: role-check
    http.formLogin();
  }
}
