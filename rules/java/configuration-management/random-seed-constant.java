package tokens;

import java.security.SecureRandom;

class Seeds {
  SecureRandom constant() {
    SecureRandom random = new SecureRandom();
    // ruleid: random-seed-constant
    random.setSeed(42L);
    return random;
  }

  SecureRandom time() {
    SecureRandom random = new SecureRandom();
    // ruleid: random-seed-constant
    random.setSeed(System.currentTimeMillis());
    return random;
  }

  SecureRandom text() {
    // ruleid: random-seed-constant
    return new SecureRandom("shop".getBytes());
  }

  SecureRandom sound() {
    // ok: random-seed-constant
    return new SecureRandom();
  }
}
