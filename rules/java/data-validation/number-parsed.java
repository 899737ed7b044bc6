package web;

import java.util.UUID;

class Ids {
  UUID id(String text) {
    // ruleid: number-parsed
    return UUID.fromString(text);
  }

  int page(String text) {
    // ruleid: number-parsed
    return Integer.parseInt(text, 10);
  }

  String raw(String text) {
    // ok: number-parsed
    return String.valueOf(text);
  }
}
