package web;

import javax.crypto.spec.PBEKeySpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.MessageDigestPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;

class Encoders {
  Object none() {
    // ruleid: password-stored-weakly
    return NoOpPasswordEncoder.getInstance();
  }

  Object digest() {
    // ruleid: password-stored-weakly
    return new MessageDigestPasswordEncoder("SHA-256");
  }

  Object rounds(char[] password, byte[] salt) {
    // ruleid: password-stored-weakly
    return new PBEKeySpec(password, salt, 1000, 256);
  }

  Object sound() {
    // ok: password-stored-weakly
    return new BCryptPasswordEncoder(12);
  }

  Object enough(char[] password, byte[] salt) {
    // ok: password-stored-weakly
    return new PBEKeySpec(password, salt, 600000, 256);
  }
}
