package dev.vigil.analyzer.formula.comparison;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.syntax.Expression;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * A comparison over metavariables, written as a Python expression: integers of any size, floating
 * point numbers, texts, truth values, lists, dictionaries; all of Python's operators but {@code @};
 * {@link ComparisonFunctions}. What {@code today()} means is told when it is read: there is no
 * clock here. Immutable.
 */
public final class Comparison {
  private final String text;
  private final Expression expression;
  private final Optional<LocalDate> today;

  private Comparison(String text, Expression expression, Optional<LocalDate> today) {
    this.text = text;
    this.expression = expression;
    this.today = today;
  }

  /**
   * Source code whose value is not known: {@code str($X)} gives its text.
   *
   * @param text of the code
   */
  public record CodeText(String text) {}

  /**
   * Source code that puts values together: {@code str($X)} gives its text, all else its value.
   *
   * @param text of the code
   * @param value a {@link java.util.List} or a {@link java.util.Map} of values, of which some may
   *     be {@link CodeText}
   */
  public record CodeValue(String text, Object value) {}

  /**
   * Reads a comparison.
   *
   * @param today the day that it is computed for, if that is known
   * @throws InvalidComparisonException if it is none, or has a function or an operator that is not
   *     known, or {@code today()} and the day is not known
   */
  public static Comparison parse(String text, Optional<LocalDate> today)
      throws InvalidComparisonException {
    PatternParse parse = Languages.comparisonSyntax().parsePattern(text.strip());
    if (parse instanceof PatternParse.ExpressionPattern(Expression expression)) {
      ComparisonInterpreter.check(expression);
      boolean dependsOnDay = ComparisonInterpreter.callsToday(expression);
      if (dependsOnDay && today.isEmpty()) {
        throw new InvalidComparisonException("the day is not known: today()");
      }
      return new Comparison(text, expression, dependsOnDay ? today : Optional.empty());
    }
    throw new InvalidComparisonException(
        parse instanceof PatternParse.InvalidPattern(String reason) ? reason : "no expression");
  }

  /**
   * Whether it is true; what cannot be computed is not.
   *
   * @param values of the metavariables, by name: {@link java.math.BigInteger}, {@link Double},
   *     {@link String}, {@link Boolean}, {@link CodeText} or {@link CodeValue}
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public boolean test(Function<String, Optional<Object>> values, WorkBudget budget) {
    return new ComparisonInterpreter(values, today, budget)
        .value(expression)
        .filter(Boolean.TRUE::equals)
        .isPresent();
  }

  /** Whether it may be true on one day and not on another. */
  public boolean dependsOnDay() {
    return today.isPresent();
  }

  @Override
  public String toString() {
    return text;
  }
}
