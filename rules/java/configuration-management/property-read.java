package net;

import org.springframework.beans.factory.annotation.Value;

class Settings {
  // ruleid: property-read
  @Value("${server.port}")
  private int port;

  String host(java.util.Properties properties) {
    // ruleid: property-read
    return properties.getProperty("server.host", "localhost");
  }

  String home() {
    // ruleid: property-read
    return System.getenv("SHOP_HOME");
  }

  String constant() {
    // ok: property-read
    return System.lineSeparator();
  }
}
