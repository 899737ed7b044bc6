package dev.vigil.cli.console;

import java.util.Map;

/**
 * Colours of text on a terminal: escape sequences around it, or none. What is coloured must be
 * printable already.
 */
public enum Colours {
  /** No escape sequences. */
  NONE,
  /** The sequences of ECMA-48, which terminals know. */
  ANSI;

  private static final Map<String, String> SEVERITIES =
      Map.of("CRITICAL", "1;31", "HIGH", "31", "MEDIUM", "33", "LOW", "36", "INFO", "36");

  /** The name of a severity in its colour. */
  public String severity(String name) {
    return sequence(SEVERITIES.getOrDefault(name, "0"), name);
  }

  /** A text that stands out. */
  public String strong(String text) {
    return sequence("1", text);
  }

  /** A mark below code. */
  public String mark(String text) {
    return sequence("1;35", text);
  }

  private String sequence(String code, String text) {
    return this == NONE || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
