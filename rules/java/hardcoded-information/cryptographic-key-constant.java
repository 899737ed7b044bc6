package crypto;

import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import javax.crypto.spec.SecretKeySpec;

class KeysInSource {
  private static final String SECRET = "kT4x9qLmZ0123456";

  Key aes() {
    byte[] bytes = "kT4x9qLmZ0123456".getBytes(StandardCharsets.UTF_8);
    // ruleid: cryptographic-key-constant
    return new SecretKeySpec(bytes, "AES");
  }

  Key named() {
    // ruleid: cryptographic-key-constant
    return new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "AES");
  }

  Key token() {
    // ruleid: cryptographic-key-constant
    return Keys.hmacShaKeyFor("a-long-key-that-is-in-the-source".getBytes(StandardCharsets.UTF_8));
  }

  Key sound(byte[] bytes) {
    // ok: cryptographic-key-constant
    return new SecretKeySpec(bytes, "AES");
  }

  Key environment() {
    // ok: cryptographic-key-constant
    return new SecretKeySpec(System.getenv("KEY").getBytes(StandardCharsets.UTF_8), "AES");
  }
}
