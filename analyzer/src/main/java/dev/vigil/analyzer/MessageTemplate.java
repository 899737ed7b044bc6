package dev.vigil.analyzer;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The messages of rules, in which metavariables ({@code $X}, {@code $...ARGS}, {@code $1}) stand,
 * and the values that they hold ({@code value($X)}).
 */
final class MessageTemplate {
  private static final String VALUE = "value(";

  private MessageTemplate() {}

  /**
   * The message with the texts of metavariables in their places, and with their values where it
   * asks for these; others stay as they are.
   *
   * @param metavariables texts by name
   * @param values tells the value of a metavariable that has a text; asked only where it is needed
   */
  static String filled(
      String message, Map<String, String> metavariables, UnaryOperator<String> values) {
    int dollar = message.indexOf('$');
    if (dollar < 0 || metavariables.isEmpty()) {
      return message;
    }
    StringBuilder filled = new StringBuilder(message.length() * 2);
    int at = 0;
    while (dollar >= 0) {
      int end = end(message, dollar);
      String name = message.substring(dollar, end);
      String text = metavariables.get(name);
      if (text != null && isInValue(message, dollar, end)) {
        filled.append(message, at, dollar - VALUE.length()).append(values.apply(name));
        at = end + 1;
      } else if (text != null) {
        filled.append(message, at, dollar).append(text);
        at = end;
      }
      dollar = message.indexOf('$', end);
    }
    return filled.append(message, at, message.length()).toString();
  }

  /** Whether {@code value(} stands in front of a metavariable, and a bracket behind it. */
  private static boolean isInValue(String message, int dollar, int end) {
    int start = dollar - VALUE.length();
    return message.startsWith(")", end)
        && message.startsWith(VALUE, start)
        && (start == 0 || !Character.isJavaIdentifierPart(message.charAt(start - 1)));
  }

  /** Where the metavariable ends that begins with a dollar; behind the dollar if none does. */
  private static int end(String message, int dollar) {
    int behind = dollar + 1;
    int name = message.startsWith("...", behind) ? behind + 3 : behind;
    if (name == message.length()) {
      return behind;
    }
    int end = name;
    if (isCapital(message.charAt(name))) {
      while (end < message.length()
          && (isCapital(message.charAt(end)) || isDigit(message.charAt(end)))) {
        end++;
      }
    } else if (name == behind) {
      while (end < message.length() && isDigit(message.charAt(end))) {
        end++;
      }
    }
    return end == name ? behind : end;
  }

  private static boolean isCapital(char c) {
    return (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
