package dev.vigil.analyzer.syntax;

/** Operators with two operands, of all languages. */
public enum BinaryOperator {
  /** {@code +} */
  ADD,
  /** {@code -} */
  SUBTRACT,
  /** {@code *} */
  MULTIPLY,
  /** {@code /} */
  DIVIDE,
  /** {@code //} */
  FLOOR_DIVIDE,
  /** {@code %} */
  REMAINDER,
  /** {@code **} */
  POWER,
  /** {@code @} */
  MATRIX_MULTIPLY,
  /** {@code <<} */
  SHIFT_LEFT,
  /** {@code >>} */
  SHIFT_RIGHT,
  /** {@code >>>} */
  SHIFT_RIGHT_UNSIGNED,
  /** {@code &} */
  BIT_AND,
  /** {@code |} */
  BIT_OR,
  /** {@code ^} */
  BIT_XOR,
  /** {@code and}, {@code &&} */
  AND,
  /** {@code or}, {@code ||} */
  OR,
  /** {@code ==} */
  EQUAL,
  /** {@code !=} */
  NOT_EQUAL,
  /** {@code <} */
  LESS,
  /** {@code <=} */
  LESS_EQUAL,
  /** {@code >} */
  GREATER,
  /** {@code >=} */
  GREATER_EQUAL,
  /** {@code in} */
  IN,
  /** {@code not in} */
  NOT_IN,
  /** {@code is} */
  IS,
  /** {@code is not} */
  IS_NOT;

  /** Whether the operator compares its operands, so that Python can chain it. */
  public boolean isComparison() {
    return compareTo(EQUAL) >= 0;
  }
}
