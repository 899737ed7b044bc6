package dev.vigil.analyzer.pattern;

import java.util.HashMap;
import java.util.Map;

/** Whether names match from their start, found once for each name in a file. */
final class NameTests {
  private static final long STEPS = 1_000_000;

  private final Map<TextPattern, Map<String, Boolean>> known = new HashMap<>();

  /**
   * Whether a name matches. One that takes too long does: the condition of the rule, which has a
   * budget, decides.
   */
  boolean passes(TextPattern test, String name) {
    return test.words()
        .map(words -> words.contains(name))
        .orElseGet(() ->
            known
                .computeIfAbsent(test, any -> new HashMap<>())
                .computeIfAbsent(name, any -> matches(test, name)));
  }

  private static boolean matches(TextPattern test, String name) {
    try {
      return test.lookingAt(name, new StepBudget(STEPS)).isPresent();
    } catch (StepBudget.Exhausted e) {
      return true;
    }
  }
}
