package dev.vigil.analyzer.regex;

/** A text is no regular expression that can be run; the message says why. */
public final class InvalidTextPatternException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidTextPatternException(String reason) {
    super(reason);
  }
}
