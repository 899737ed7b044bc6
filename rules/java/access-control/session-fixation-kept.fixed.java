package web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class Sessions {
  void old(HttpSecurity http) throws Exception {
    // ruleid: session-fixation-kept
    http.sessionManagement().sessionFixation().migrateSession();
  }

  void lambda(HttpSecurity http) throws Exception {
    // ruleid: session-fixation-kept
    http.sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.migrateSession()));
  }

  void sound(HttpSecurity http) throws Exception {
    // ok: session-fixation-kept
    http.sessionManagement().sessionFixation().changeSessionId();
  }
}
