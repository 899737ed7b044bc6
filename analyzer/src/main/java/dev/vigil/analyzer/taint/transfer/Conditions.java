package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Unary;
import java.util.Optional;
import java.util.function.Function;

/** Which way conditions go whose parts surely have one value. */
final class Conditions {
  private final Function<Expression, Optional<Object>> constants;

  /**
   * Conditions over constants.
   *
   * @param constants the value that an expression surely has
   */
  Conditions(Function<Expression, Optional<Object>> constants) {
    this.constants = constants;
  }

  /** The outcome of a condition, if it is always the same. */
  Optional<Boolean> outcome(Expression condition) {
    return value(condition).flatMap(KnownValues::truth);
  }

  private Optional<Object> value(Expression expression) {
    return switch (expression) {
      case Unary unary -> KnownValues.unary(unary.operator(), value(unary.operand()));
      case Binary binary ->
          KnownValues.binary(value(binary.left()), binary.operator(), value(binary.right()));
      default -> constants.apply(expression);
    };
  }
}
