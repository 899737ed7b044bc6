package crypto;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

class Salts {
  private static final byte[] SALT = "shop".getBytes(StandardCharsets.UTF_8);

  PBEKeySpec text(char[] password) {
    // ruleid: salt-constant
    return new PBEKeySpec(password, "salt".getBytes(StandardCharsets.UTF_8), 600_000, 256);
  }

  PBEParameterSpec bytes() {
    byte[] salt = new byte[] {1, 2, 3, 4, 5, 6, 7, 8};
    // ruleid: salt-constant
    return new PBEParameterSpec(salt, 1000);
  }

  PBEKeySpec sound(char[] password, byte[] salt) {
    // ok: salt-constant
    return new PBEKeySpec(password, salt, 600_000, 256);
  }
}
