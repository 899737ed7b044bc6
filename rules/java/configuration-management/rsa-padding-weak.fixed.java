package crypto;

import javax.crypto.Cipher;

class Rsa {
  Cipher none() throws Exception {
    // ruleid: rsa-padding-weak
    return Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
  }

  Cipher old() throws Exception {
    // ruleid: rsa-padding-weak
    return Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
  }

  Cipher sound() throws Exception {
    // ok: rsa-padding-weak
    return Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
  }
}
