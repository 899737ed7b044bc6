package crypto;

import java.security.SecureRandom;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

class Vectors {
  IvParameterSpec text() {
    // ruleid: initialization-vector-constant
    return new IvParameterSpec("0123456789abcdef".getBytes());
  }

  IvParameterSpec zeros() {
    byte[] iv = new byte[16];
    // ruleid: initialization-vector-constant
    return new IvParameterSpec(iv);
  }

  GCMParameterSpec listed() {
    byte[] iv = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    // ruleid: initialization-vector-constant
    return new GCMParameterSpec(128, iv);
  }

  IvParameterSpec sound() {
    byte[] iv = new byte[16];
    new SecureRandom().nextBytes(iv);
    // ok: initialization-vector-constant
    return new IvParameterSpec(iv);
  }
}
