package tokens;

import java.security.SecureRandom;
import java.util.Random;
import org.apache.commons.lang3.RandomStringUtils;

class Tokens {
  String number() {
    // ruleid: predictable-random
    return "" + new java.security.SecureRandom().nextInt(1_000_000);
  }

  double fraction() {
    // ruleid: predictable-random
    return Math.random();
  }

  String text() {
    // ruleid: predictable-random
    return RandomStringUtils.randomAlphanumeric(20);
  }

  byte[] sound() {
    byte[] token = new byte[32];
    // ok: predictable-random
    new SecureRandom().nextBytes(token);
    return token;
  }

  int simulation(long seed) {
    // ok: predictable-random
    return new Random(seed).nextInt();
  }
}
