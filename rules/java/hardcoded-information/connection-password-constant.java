package db;

import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;

class Open {
  private static final String SECRET = "kT4x9qLmZ";

  Connection constant() throws Exception {
    // ruleid: connection-password-constant
    return DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", SECRET);
  }

  void pool(HikariConfig config) {
    // ruleid: connection-password-constant
    config.setPassword("kT4x9qLmZ");
  }

  void store(KeyStore store, java.io.InputStream in) throws Exception {
    // ruleid: connection-password-constant
    store.load(in, "kT4x9qLmZ".toCharArray());
  }

  Connection sound(String password) throws Exception {
    // ok: connection-password-constant
    return DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", password);
  }

  Connection embedded() throws Exception {
    // ok: connection-password-constant
    return DriverManager.getConnection("jdbc:h2:mem:test", "sa", "");
  }

  void hidden(Account shown) {
    // ok: connection-password-constant
    shown.setPassword("[PROTECTED]");
    // ok: connection-password-constant
    shown.setPassword("********");
  }
}
