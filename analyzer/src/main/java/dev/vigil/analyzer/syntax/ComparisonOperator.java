package dev.vigil.analyzer.syntax;

/** Comparisons. */
public enum ComparisonOperator {
  /** {@code ==} */
  EQUAL("=="),
  /** {@code !=} */
  NOT_EQUAL("!="),
  /** {@code <} */
  LESS("<"),
  /** {@code <=} */
  LESS_OR_EQUAL("<="),
  /** {@code >} */
  GREATER(">"),
  /** {@code >=} */
  GREATER_OR_EQUAL(">="),
  /** {@code in} */
  IN("in"),
  /** {@code not in} */
  NOT_IN("not in"),
  /** {@code is} */
  IS("is"),
  /** {@code is not} */
  IS_NOT("is not");

  private final String symbol;

  ComparisonOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator as Python writes it. */
  public String symbol() {
    return symbol;
  }
}
