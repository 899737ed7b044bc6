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
  NOT,
  /** What a pointer points to, or the type of pointers to a type: {@code *x}. */
  DEREFERENCE,
  /** A pointer to a variable or a new value: {@code &x}. */
  ADDRESS,
  /** The next value out of a channel: {@code <-x}. */
  RECEIVE,
  /** A call that runs beside its caller: {@code go f()}. */
  CONCURRENT,
  /** A call that runs when the function around it ends: {@code defer f()}. */
  DEFERRED,
  /** The name of the type of a value: {@code typeof x}. */
  TYPE_OF,
  /** No value, whatever the operand gives: {@code void x}. */
  VOID,
  /** Removes a property: {@code delete x.y}. */
  REMOVE,
  /** The names of the properties of an object, in the order in which a loop gets them. */
  KEYS
}
