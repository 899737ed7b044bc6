package dev.vigil.analyzer.syntax;

/** Which way an {@link Update} counts. */
public enum UpdateOperator {
  /** {@code ++} */
  INCREMENT,
  /** {@code --} */
  DECREMENT
}
