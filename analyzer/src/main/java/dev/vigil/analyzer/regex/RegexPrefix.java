package dev.vigil.analyzer.regex;

import java.util.regex.Pattern;

/** The text that every match of a regular expression of {@link java.util.regex} starts with. */
public final class RegexPrefix {
  private static final String META = ".^$|()[]{}*+?";

  private RegexPrefix() {}

  /** The text, as far as that is easy to tell; empty if it may be any. */
  static String of(Pattern pattern) {
    int unclear = Pattern.CASE_INSENSITIVE | Pattern.COMMENTS | Pattern.LITERAL;
    String regex = pattern.pattern();
    if ((pattern.flags() & unclear) != 0 || hasAlternatives(regex)) {
      return "";
    }
    StringBuilder prefix = new StringBuilder();
    int at = 0;
    while (at < regex.length()) {
      char c = regex.charAt(at);
      int next = at + 1;
      if (c == '\\' && next < regex.length() && isSign(regex.charAt(next))) {
        c = regex.charAt(next);
        next++;
      } else if (c == '\\' || META.indexOf(c) >= 0) {
        break;
      }
      char behind = next < regex.length() ? regex.charAt(next) : ' ';
      if ("*?{".indexOf(behind) >= 0) {
        break;
      }
      prefix.append(c);
      at = next;
      if (behind == '+') {
        break;
      }
    }
    return prefix.toString();
  }

  private static boolean isSign(char c) {
    return c < 128 && !Character.isLetterOrDigit(c);
  }

  /** Whether the expression is a choice as a whole. */
  public static boolean hasAlternatives(String regex) {
    int depth = 0;
    int classes = 0;
    for (int i = 0; i < regex.length(); i++) {
      switch (regex.charAt(i)) {
        case '\\' -> {
          if (regex.startsWith("\\Q", i)) {
            return true;
          }
          i++;
        }
        case '[' -> classes++;
        case ']' -> classes -= classes > 0 ? 1 : 0;
        case '(' -> depth += classes == 0 ? 1 : 0;
        case ')' -> depth -= classes == 0 ? 1 : 0;
        case '|' -> {
          if (depth == 0 && classes == 0) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }
}
