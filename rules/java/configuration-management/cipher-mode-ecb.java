package crypto;

import javax.crypto.Cipher;

class Modes {
  Cipher named() throws Exception {
    // ruleid: cipher-mode-ecb
    return Cipher.getInstance("AES/ECB/PKCS5Padding");
  }

  Cipher standard() throws Exception {
    // ruleid: cipher-mode-ecb
    return Cipher.getInstance("AES");
  }

  Cipher sound() throws Exception {
    // ok: cipher-mode-ecb
    return Cipher.getInstance("AES/GCM/NoPadding");
  }

  Cipher rsa() throws Exception {
    // ok: cipher-mode-ecb
    return Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
  }
}
