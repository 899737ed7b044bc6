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
  /** {@code &^}, the bits of the first operand that the second has not. */
  BIT_CLEAR,
  /** {@code <-}, as the operator of an assignment to a channel, which gets one more value. */
  SEND,
  /** The first operand, or the second if the first is absent: {@code ??} */
  COALESCE,
  /** Both operands, of which the second is the value: {@code a, b} */
  SEQUENCE,
  /** Whether the first operand is an object of the second, which is a class: {@code instanceof} */
  INSTANCE_OF,
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
  /** {@code is}, {@code ===} */
  IS,
  /** {@code is not}, {@code !==} */
  IS_NOT;

  /** Whether it means the same, but for rounding, however a chain of it is grouped. */
  public boolean isAssociative() {
    return switch (this) {
      case ADD, MULTIPLY, MATRIX_MULTIPLY, BIT_AND, BIT_OR, BIT_XOR, AND, OR -> true;
      case SUBTRACT,
          DIVIDE,
          FLOOR_DIVIDE,
          REMAINDER,
          POWER,
          SHIFT_LEFT,
          SHIFT_RIGHT,
          SHIFT_RIGHT_UNSIGNED,
          BIT_CLEAR,
          SEND,
          COALESCE,
          SEQUENCE,
          INSTANCE_OF,
          EQUAL,
          NOT_EQUAL,
          LESS,
          LESS_EQUAL,
          GREATER,
          GREATER_EQUAL,
          IN,
          NOT_IN,
          IS,
          IS_NOT ->
          false;
    };
  }

  /** Whether the operator compares its operands, so that Python can chain it. */
  public boolean isComparison() {
    return compareTo(EQUAL) >= 0;
  }
}
