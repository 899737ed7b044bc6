package dev.vigil.analyzer;

import java.util.Map;

/**
 * The messages of rules, in which metavariables ({@code $X}, {@code $...ARGS}, {@code $1}) stand.
 */
final class MessageTemplate {
  private MessageTemplate() {}

  /** The message with the texts of metavariables in their places; others stay as they are. */
  static String filled(String message, Map<String, String> metavariables) {
    int dollar = message.indexOf('$');
    if (dollar < 0 || metavariables.isEmpty()) {
      return message;
    }
    StringBuilder filled = new StringBuilder(message.length() * 2);
    int at = 0;
    while (dollar >= 0) {
      int end = end(message, dollar);
      String text = metavariables.get(message.substring(dollar, end));
      if (text != null) {
        filled.append(message, at, dollar).append(text);
        at = end;
      }
      dollar = message.indexOf('$', end);
    }
    return filled.append(message, at, message.length()).toString();
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
