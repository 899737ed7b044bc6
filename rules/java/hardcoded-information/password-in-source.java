package db;

class Connections {
  // ruleid: password-in-source
  private static final String DB_PASSWORD = "kT4x9qLmZ";
  // ok: password-in-source
  private static final String PASSWORD_PROPERTY = "db.password";
  // ok: password-in-source
  static final String PASSWORD = "password";

  private String apiKey;

  void open() {
    // ruleid: password-in-source
    this.apiKey = "Zm9vYmFyYmF6";
    // ok: password-in-source
    String password = System.getenv("DB_PASSWORD");
    // ok: password-in-source
    String secret = "";
  }

  boolean login(String password) {
    // ruleid: password-in-source
    return password.equals("kT4x9qLmZ");
  }

  void configure(java.util.Properties properties, java.util.Map<String, String> map) {
    // ruleid: password-in-source
    properties.setProperty("db.password", "kT4x9qLmZ");
    // ruleid: password-in-source
    String password = properties.getProperty("db.password", "kT4x9qLmZ");
    // ruleid: password-in-source
    map.put("apiKey", "kT4x9qLmZ");
    // ok: password-in-source
    map.put("password", "password");
    // ok: password-in-source
    map.put("user", "kT4x9qLmZ");
  }
}
