package dev.vigil.analyzer.syntax;

/** Operators with one operand, of all languages. */
public enum UnaryOperator {
  /** {@code -x} */
  NEGATE,
  /** {@code +x} */
  PLUS,
  /** {@code ~x} */
  INVERT,
  /** {@code not x}, {@code !x} */
  NOT
}
