package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.Requirement;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A rule that is ready to run. Immutable. */
public final class Rule {
  private final RuleDescription description;
  private final SortedMap<String, Formula> formulas;
  private final SortedMap<String, Requirement> requirements = new TreeMap<>();

  Rule(RuleDescription description, SortedMap<String, Formula> formulas) {
    this.description = description;
    this.formulas = Collections.unmodifiableSortedMap(new TreeMap<>(formulas));
    formulas.forEach((language, formula) -> requirements.put(language, Requirement.of(formula)));
  }

  /** What is said of it. */
  public RuleDescription description() {
    return description;
  }

  /** What it looks for in units of a language, if it is run on them. */
  public Optional<Formula> formula(String language) {
    return Optional.ofNullable(formulas.getOrDefault(language, formulas.get("regex")));
  }

  /** What a unit of a language must contain for the rule to match. */
  public Requirement requirement(String language) {
    return requirements.getOrDefault(
        language, requirements.getOrDefault("regex", Requirement.nothing()));
  }

  /** Everything that it requires in any language. */
  Iterable<Requirement> requirements() {
    return requirements.values();
  }
}
