package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Unary;
import java.util.Optional;

/** Which way conditions go whose parts surely have one value. */
final class Conditions {
  private final CodeFacts code;

  /** Conditions of the code of a file. */
  Conditions(CodeFacts code) {
    this.code = code;
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
      case FieldAccess access when !areFieldsFixed() -> Optional.empty();
      default -> code.constants().apply(expression);
    };
  }

  /** Where fields are not declared, a derived class may give one another value. */
  private boolean areFieldsFixed() {
    return code.language().variables() == LanguageTraits.Variables.DECLARED;
  }
}
