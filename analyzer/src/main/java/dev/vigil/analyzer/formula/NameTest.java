package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.pattern.StepBudget;
import dev.vigil.analyzer.pattern.TextPattern;
import java.util.function.Predicate;

/**
 * Whether a name matches from its start.
 *
 * @param pattern what it has to match
 */
public record NameTest(TextPattern pattern) implements Predicate<String> {
  private static final long STEPS = 1_000_000;

  /** A name that takes too long passes: the condition, which has a budget, decides. */
  @Override
  public boolean test(String name) {
    try {
      return pattern.lookingAt(name, new StepBudget(STEPS)).isPresent();
    } catch (StepBudget.Exhausted e) {
      return true;
    }
  }
}
