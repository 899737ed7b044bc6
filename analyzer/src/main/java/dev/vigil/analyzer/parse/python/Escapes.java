package dev.vigil.analyzer.parse.python;

/** Resolves the escape sequences of Python's string literals. */
final class Escapes {
  private final String content;
  private final boolean bytes;
  private final StringBuilder value;
  private int at;

  private Escapes(String content, boolean bytes) {
    this.content = content;
    this.bytes = bytes;
    this.value = new StringBuilder(content.length());
  }

  /** What is no escape stays as it is written, as in Python. */
  static String decode(String content, boolean bytes) {
    return content.indexOf('\\') < 0 ? content : new Escapes(content, bytes).run();
  }

  private String run() {
    while (at < content.length()) {
      char c = content.charAt(at++);
      if (c == '\\' && at < content.length()) {
        escape(content.charAt(at++));
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }

  private void escape(char c) {
    switch (c) {
      case '\n' -> {}
      case '\r' -> {
        if (at < content.length() && content.charAt(at) == '\n') {
          at++;
        }
      }
      case '\\', '\'', '"' -> value.append(c);
      case 'a' -> value.append('\u0007');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'v' -> value.append('\u000b');
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      case 'x' -> hexadecimal(c, 2);
      case 'u' -> unicode(c, 4);
      case 'U' -> unicode(c, 8);
      case 'N' -> named();
      default -> value.append('\\').append(c);
    }
  }

  private void octal() {
    int start = at - 1;
    while (at < content.length() && at < start + 3 && Character.digit(content.charAt(at), 8) >= 0) {
      at++;
    }
    value.append((char) Integer.parseInt(content.substring(start, at), 8));
  }

  private void unicode(char kind, int digits) {
    if (bytes) {
      value.append('\\').append(kind);
    } else {
      hexadecimal(kind, digits);
    }
  }

  private void hexadecimal(char kind, int digits) {
    int code = 0;
    int end = Math.min(content.length(), at + digits);
    for (int i = at; i < end && code >= 0; i++) {
      int digit = Character.digit(content.charAt(i), 16);
      code = digit < 0 || code > Character.MAX_CODE_POINT ? -1 : code * 16 + digit;
    }
    if (end < at + digits || !Character.isValidCodePoint(code)) {
      value.append('\\').append(kind);
    } else {
      value.appendCodePoint(code);
      at = end;
    }
  }

  private void named() {
    int close = content.indexOf('}', at);
    if (bytes || close < 0 || content.charAt(at) != '{') {
      value.append("\\N");
      return;
    }
    try {
      value.appendCodePoint(Character.codePointOf(content.substring(at + 1, close)));
      at = close + 1;
    } catch (IllegalArgumentException unknownName) {
      value.append("\\N");
    }
  }
}
