package db;

class Secrets {
  private String apiKey;

  void load(java.util.Properties properties) {
    // ruleid: secret-read-from-outside
    String password = System.getenv("DB_PASSWORD");
    // ruleid: secret-read-from-outside
    apiKey = properties.getProperty("api.key");
    // ok: secret-read-from-outside
    String user = System.getenv("DB_USER");
    // ok: secret-read-from-outside
    String secret = "";
  }
}
