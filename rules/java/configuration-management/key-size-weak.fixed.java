package crypto;

import java.security.KeyPairGenerator;
import java.security.spec.RSAKeyGenParameterSpec;

class Sizes {
  Object rsa() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    // ruleid: key-size-weak
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  Object spec() {
    // ruleid: key-size-weak
    return new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
  }

  Object sound() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    // ok: key-size-weak
    generator.initialize(3072);
    return generator.generateKeyPair();
  }

  Object curve() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    // ok: key-size-weak
    generator.initialize(256);
    return generator.generateKeyPair();
  }
}
