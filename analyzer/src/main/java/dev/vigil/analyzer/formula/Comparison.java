package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.parse.LanguageFrontEnds;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.pattern.StepBudget;
import dev.vigil.analyzer.syntax.Expression;
import java.util.Optional;
import java.util.function.Function;

/**
 * A comparison over metavariables, written as a Python expression: integers of any size, floating
 * point numbers, texts, truth values, lists; {@code and or not in}, arithmetic and order; {@code
 * int() str() lower() upper() re.match()}. Immutable.
 */
public final class Comparison {
  private final String text;
  private final Expression expression;

  private Comparison(String text, Expression expression) {
    this.text = text;
    this.expression = expression;
  }

  /**
   * Source code whose value is not known: {@code str($X)} gives its text.
   *
   * @param text of the code
   */
  public record CodeText(String text) {}

  /**
   * Reads a comparison.
   *
   * @throws InvalidComparisonException if it is none, or has a function or an operator that is not
   *     known
   */
  public static Comparison parse(String text) throws InvalidComparisonException {
    PatternParse parse =
        LanguageFrontEnds.forLanguage("python").orElseThrow().parsePattern(text.strip());
    if (parse instanceof PatternParse.ExpressionPattern(Expression expression)) {
      ComparisonInterpreter.check(expression);
      return new Comparison(text, expression);
    }
    throw new InvalidComparisonException(
        parse instanceof PatternParse.InvalidPattern(String reason) ? reason : "no expression");
  }

  /**
   * Whether it is true; what cannot be computed is not.
   *
   * @param values of the metavariables, by name: {@link java.math.BigInteger}, {@link Double},
   *     {@link String}, {@link Boolean} or {@link CodeText}
   * @throws StepBudget.Exhausted if it takes more steps than the budget has
   */
  public boolean test(Function<String, Optional<Object>> values, StepBudget budget) {
    return new ComparisonInterpreter(values, budget)
        .value(expression)
        .filter(Boolean.TRUE::equals)
        .isPresent();
  }

  @Override
  public String toString() {
    return text;
  }
}
