package search;

import java.util.regex.Pattern;

class Names {
  // ruleid: regex-exponential
  private static final Pattern NAME = Pattern.compile("^(([a-z])+.)+[A-Z]([a-z])+$");

  boolean check(String text) {
    // ruleid: regex-exponential
    return text.matches("(a+)+$");
  }

  boolean sound(String text) {
    // ok: regex-exponential
    return text.matches("[a-z]+(-[a-z]+)*");
  }
}
