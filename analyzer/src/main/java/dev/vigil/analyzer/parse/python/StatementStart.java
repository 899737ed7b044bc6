package dev.vigil.analyzer.parse.python;

import java.util.Set;

/** Recognizes lines that start a statement even behind an unclosed bracket. */
final class StatementStart {
  private static final Set<String> WORDS =
      Set.of(
          "def",
          "class",
          "import",
          "from",
          "return",
          "while",
          "try",
          "with",
          "raise",
          "del",
          "global",
          "nonlocal",
          "assert",
          "pass",
          "break",
          "continue",
          "except",
          "finally",
          "elif",
          "if",
          "for",
          "async");

  private StatementStart() {}

  static boolean at(String text, int start) {
    if (start >= text.length()) {
      return false;
    }
    if (text.charAt(start) == '@') {
      return true;
    }
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return WORDS.contains(text.substring(start, Math.min(end, start + 16)));
  }
}
