package crypto;

import java.security.MessageDigest;
import javax.crypto.Mac;

class Sound {
  byte[] digest(byte[] data) throws Exception {
    // ruleid: strong-digest
    return MessageDigest.getInstance("SHA-256").digest(data);
  }

  Mac mac() throws Exception {
    // ruleid: strong-digest
    return Mac.getInstance("HmacSHA256");
  }

  byte[] old(byte[] data) throws Exception {
    // ok: strong-digest
    return MessageDigest.getInstance("MD5").digest(data);
  }
}
