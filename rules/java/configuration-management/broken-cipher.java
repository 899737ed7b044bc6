package crypto;

import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;

class Ciphers {
  private static final String OLD = "DESede/CBC/PKCS5Padding";

  Cipher des() throws Exception {
    // ruleid: broken-cipher
    return Cipher.getInstance("DES/CBC/PKCS5Padding", "SunJCE");
  }

  Cipher named() throws Exception {
    // ruleid: broken-cipher
    return Cipher.getInstance(OLD);
  }

  Object key() throws Exception {
    // ruleid: broken-cipher
    return KeyGenerator.getInstance("RC4").generateKey();
  }

  Cipher sound() throws Exception {
    // ok: broken-cipher
    return Cipher.getInstance("AES/GCM/NoPadding");
  }
}
