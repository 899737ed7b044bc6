package dev.vigil.analyzer.pattern;

/** A text is no pattern of its language; the message says where and why. */
public final class InvalidPatternException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A text is no pattern, for a reason. */
  public InvalidPatternException(String reason) {
    super(reason);
  }
}
