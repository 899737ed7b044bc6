package dev.vigil.analyzer.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes equal formulas one object, with all that they are made of: what one of them matches in a
 * file is then known for every rule that has it. Used while rules are loaded, by one thread.
 */
public final class SharedFormulas {
  private final Map<Formula, Formula> known = new HashMap<>();

  /** The one formula that is equal to this one. */
  public Formula of(Formula formula) {
    Formula seen = known.get(formula);
    if (seen == null) {
      seen = rebuilt(formula);
      known.put(seen, seen);
    }
    return seen;
  }

  /** All that look for a regular expression in the text. */
  public List<Formula.Text> texts() {
    return known.values().stream()
        .filter(Formula.Text.class::isInstance)
        .map(Formula.Text.class::cast)
        .toList();
  }

  /** What those that are made of others require. */
  public List<Requirement> requirements() {
    return known.values().stream()
        .filter(Formula.All.class::isInstance)
        .map(Requirement::of)
        .toList();
  }

  private Formula rebuilt(Formula formula) {
    return switch (formula) {
      case Formula.Code code -> code;
      case Formula.Text text -> text;
      case Formula.Generic generic -> generic;
      case Formula.Inside(Formula around) -> new Formula.Inside(of(around));
      case Formula.Anywhere(Formula elsewhere) -> new Formula.Anywhere(of(elsewhere));
      case Formula.Bound(String metavariable, Formula bound) ->
          new Formula.Bound(metavariable, of(bound));
      case Formula.Fixed(Formula fixed, FixTemplate fix) -> new Formula.Fixed(of(fixed), fix);
      case Formula.Any(List<Formula> formulas) -> new Formula.Any(all(formulas));
      case Formula.All all ->
          new Formula.All(
              all(all.positives()),
              all(all.negatives()),
              all.conditions().stream().map(this::of).toList(),
              all.focuses(),
              all.requirement());
    };
  }

  private List<Formula> all(List<Formula> formulas) {
    return formulas.stream().map(this::of).toList();
  }

  private Condition of(Condition condition) {
    return condition instanceof Condition.ContainsMatch contains
        ? new Condition.ContainsMatch(
            contains.metavariable(), contains.content(), of(contains.formula()))
        : condition;
  }
}
