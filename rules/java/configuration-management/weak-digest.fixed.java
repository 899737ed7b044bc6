package crypto;

import com.google.common.hash.Hashing;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;

class Digests {
  private static final String ALGORITHM = "SHA-1";

  byte[] md5(byte[] data) throws Exception {
    // ruleid: weak-digest
    return MessageDigest.getInstance("SHA-256").digest(data);
  }

  byte[] named(byte[] data) throws Exception {
    // ruleid: weak-digest
    MessageDigest digest = MessageDigest.getInstance(ALGORITHM, "SUN");
    return digest.digest(data);
  }

  String commons(String text) {
    // ruleid: weak-digest
    return DigestUtils.md5Hex(text);
  }

  String guava(byte[] data) {
    // ruleid: weak-digest
    return Hashing.sha1().hashBytes(data).toString();
  }

  byte[] sound(byte[] data) throws Exception {
    // ok: weak-digest
    return MessageDigest.getInstance("SHA-256").digest(data);
  }
}
