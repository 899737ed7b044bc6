package web;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class Passwords {
  Object bcrypt() {
    // ruleid: password-encoder
    return new BCryptPasswordEncoder();
  }

  Object delegating() {
    // ruleid: password-encoder
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  Object none() {
    // ok: password-encoder
    return NoOpPasswordEncoder.getInstance();
  }
}
