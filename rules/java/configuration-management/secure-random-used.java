package tokens;

import java.security.SecureRandom;
import java.util.Random;

class Numbers {
  // ruleid: secure-random-used
  private final SecureRandom random = new SecureRandom();

  SecureRandom strong() throws Exception {
    // ruleid: secure-random-used
    return SecureRandom.getInstanceStrong();
  }

  Random other() {
    // ok: secure-random-used
    return new Random();
  }
}
