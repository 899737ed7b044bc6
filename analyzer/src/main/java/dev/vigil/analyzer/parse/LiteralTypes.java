package dev.vigil.analyzer.parse;

import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.Optional;

/**
 * How a language calls the types of its literals, as a pattern such as {@code ($X : int)} would.
 *
 * @param text of strings
 * @param integer of whole numbers
 * @param decimal of other numbers
 * @param truth of true and false
 */
public record LiteralTypes(String text, String integer, String decimal, String truth) {
  /** The type of a literal, if the expression is one whose type has a name. */
  public Optional<String> of(Expression literal) {
    if (literal instanceof StringLiteral) {
      return Optional.of(text);
    }
    if (literal instanceof BooleanLiteral) {
      return Optional.of(truth);
    }
    if (literal instanceof NumberLiteral number) {
      return switch (number.form()) {
        case INTEGER -> Optional.of(integer);
        case FLOAT -> Optional.of(decimal);
        case IMAGINARY -> Optional.empty();
      };
    }
    return Optional.empty();
  }
}
