package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.Requirement;
import dev.vigil.analyzer.taint.specification.TaintSpecification;
import java.util.List;

/** How a rule is run on units of one language. */
public sealed interface Analysis {
  /**
   * Every range of a formula is a match.
   *
   * @param formula what is looked for
   */
  record Search(Formula formula) implements Analysis {}

  /**
   * Every sink that tainted data reaches is a match.
   *
   * @param specification of sources, sinks and what is between
   */
  record Taint(TaintSpecification specification) implements Analysis {}

  /** What a unit must contain for the rule to match. */
  default Requirement requirement() {
    return switch (this) {
      case Search(Formula formula) -> Requirement.of(formula);
      case Taint(TaintSpecification taint) ->
          new Requirement.Every(
              List.of(
                  any(taint.sources().stream().map(source -> source.formula()).toList()),
                  any(taint.sinks().stream().map(sink -> sink.formula()).toList())));
    };
  }

  private static Requirement any(List<Formula> formulas) {
    return new Requirement.Some(formulas.stream().map(Requirement::of).toList());
  }
}
