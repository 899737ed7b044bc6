package crypto;

import javax.crypto.Cipher;

class Authenticated {
  Cipher aes() throws Exception {
    // ruleid: authenticated-encryption
    return Cipher.getInstance("AES/GCM/NoPadding");
  }

  Cipher chacha() throws Exception {
    // ruleid: authenticated-encryption
    return Cipher.getInstance("ChaCha20-Poly1305");
  }

  Cipher cbc() throws Exception {
    // ok: authenticated-encryption
    return Cipher.getInstance("AES/CBC/PKCS5Padding");
  }
}
