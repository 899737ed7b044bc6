package dev.vigil.analyzer.formula.comparison;

/** A text is no comparison that can be computed; the message says why. */
public final class InvalidComparisonException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidComparisonException(String reason) {
    super(reason);
  }
}
