package dev.vigil.analyzer.regex;

import dev.vigil.analyzer.budget.WorkBudget;
import java.util.HashMap;
import java.util.Map;

/** Whether names match from their start, found once for each name in a file. */
public final class NameTests {
  /** Steps for one name. */
  private static final long STEPS = 1_000_000;

  /** Steps for all names of a file together. */
  private static final long ALL_STEPS = 50_000_000;

  private final Map<TextPattern, Map<String, Boolean>> known = new HashMap<>();
  private long left = ALL_STEPS;

  /**
   * Whether a name matches. One that takes too long does: the condition of the rule, which has a
   * budget, decides.
   */
  public boolean passes(TextPattern test, String name) {
    return test.words()
        .map(words -> words.contains(name))
        .orElseGet(() ->
            known
                .computeIfAbsent(test, any -> new HashMap<>())
                .computeIfAbsent(name, any -> matches(test, name)));
  }

  private boolean matches(TextPattern test, String name) {
    long most = Math.min(STEPS, left);
    WorkBudget budget = new WorkBudget(most);
    try {
      return test.lookingAt(name, budget).isPresent();
    } catch (WorkBudget.Exhausted e) {
      return true;
    } finally {
      left -= most - budget.stepsLeft();
    }
  }
}
