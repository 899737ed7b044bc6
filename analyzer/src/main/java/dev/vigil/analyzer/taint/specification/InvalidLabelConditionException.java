package dev.vigil.analyzer.taint.specification;

/** A text is not a condition on labels; the message says why. */
public final class InvalidLabelConditionException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidLabelConditionException(String message) {
    super(message);
  }
}
