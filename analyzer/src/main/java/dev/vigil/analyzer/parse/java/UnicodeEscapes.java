package dev.vigil.analyzer.parse.java;

import java.util.Arrays;

/**
 * A text with its Unicode escapes translated, as the Java Language Specification has it in 3.3: a
 * backslash behind an even number of backslashes, one or more {@code u}, four hexadecimal digits.
 */
final class UnicodeEscapes {
  private final String text;
  private final int[] offsets;

  private UnicodeEscapes(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  static UnicodeEscapes translate(String source) {
    if (!source.contains("\\u")) {
      return new UnicodeEscapes(source, new int[0]);
    }
    StringBuilder text = new StringBuilder(source.length());
    int[] offsets = new int[source.length() + 1];
    boolean escaped = false;
    int at = 0;
    while (at < source.length()) {
      char unit = source.charAt(at);
      int end = unit == '\\' && !escaped ? end(source, at) : -1;
      offsets[text.length()] = at;
      if (end > 0) {
        text.append((char) Integer.parseInt(source.substring(end - 4, end), 16));
        // A backslash that was written as an escape does not start another one.
        at = end;
        continue;
      }
      escaped = unit == '\\' && !escaped;
      text.append(unit);
      at++;
    }
    offsets[text.length()] = source.length();
    return new UnicodeEscapes(text.toString(), Arrays.copyOf(offsets, text.length() + 1));
  }

  /** Where an escape ends that starts at a place, or -1. */
  private static int end(String source, int start) {
    int at = start + 1;
    while (at < source.length() && source.charAt(at) == 'u') {
      at++;
    }
    if (at == start + 1 || at + 4 > source.length()) {
      return -1;
    }
    for (int i = at; i < at + 4; i++) {
      if (Character.digit(source.charAt(i), 16) < 0 || source.charAt(i) > 'f') {
        return -1;
      }
    }
    return at + 4;
  }

  String text() {
    return text;
  }

  /** Whether there were any. */
  boolean isTranslated() {
    return offsets.length > 0;
  }

  /** The offset in the source of an offset in the translated text. */
  int offset(int translated) {
    return offsets.length == 0 ? translated : offsets[Math.min(translated, offsets.length - 1)];
  }
}
