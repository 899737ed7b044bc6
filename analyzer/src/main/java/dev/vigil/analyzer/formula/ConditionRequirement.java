package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.generic.GenericPattern;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.regex.RegexRequirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a file contains in which formulas match and conditions on their metavariables hold: beside
 * what the formulas require, what a regular expression requires of a metavariable whose text is in
 * the file as it reads, and what is looked for within one.
 */
final class ConditionRequirement {
  private final Set<String> bound = new HashSet<>();
  private final Set<String> derived = new HashSet<>();

  private ConditionRequirement(List<Formula> positives) {
    positives.forEach(this::collect);
  }

  static Requirement of(List<Formula> positives, List<Condition> conditions) {
    ConditionRequirement metavariables = new ConditionRequirement(positives);
    List<Requirement> required = new ArrayList<>();
    positives.forEach(formula -> required.add(Requirement.of(formula)));
    conditions.forEach(condition -> required.add(metavariables.of(condition)));
    return new Requirement.Every(required);
  }

  private void collect(Formula formula) {
    switch (formula) {
      case Formula.Code(CodePattern pattern) -> {
        bound.addAll(pattern.metavariables());
        derived.addAll(pattern.derivedMetavariables());
      }
      case Formula.Text any -> {}
      case Formula.Generic(GenericPattern pattern) -> bound.addAll(pattern.metavariables());
      case Formula.Inside(Formula around) -> collect(around);
      case Formula.Anywhere(Formula elsewhere) -> collect(elsewhere);
      case Formula.Bound(String metavariable, Formula any) -> {
        bound.add(metavariable);
        collect(any);
      }
      case Formula.Fixed(Formula fixed, FixTemplate fix) -> collect(fixed);
      case Formula.Any(List<Formula> formulas) -> formulas.forEach(this::collect);
      case Formula.All all -> {
        all.positives().forEach(this::collect);
        all.conditions().forEach(this::collect);
      }
    }
  }

  /** What is looked for within a metavariable binds others, maybe in the content of a string. */
  private void collect(Condition condition) {
    if (condition instanceof Condition.ContainsMatch contains) {
      ConditionRequirement within = new ConditionRequirement(List.of(contains.formula()));
      derived.addAll(within.bound);
      derived.addAll(within.derived);
    }
  }

  private Requirement of(Condition condition) {
    return switch (condition) {
      case Condition.TextMatches matches when isWritten(matches) ->
          new Requirement.Some(
              List.of(
                  Requirement.of(RegexRequirement.of(matches.pattern().regex())),
                  new Requirement.OtherSpelling()));
      case Condition.ContainsMatch contains when contains.content().isEmpty() ->
          Requirement.of(contains.formula());
      case Condition.TextMatches any -> Requirement.nothing();
      case Condition.ContainsMatch any -> Requirement.nothing();
      case Condition.Compares any -> Requirement.nothing();
      case Condition.Analysed any -> Requirement.nothing();
      case Condition.HasType any -> Requirement.nothing();
    };
  }

  private boolean isWritten(Condition.TextMatches matches) {
    return !matches.constantPropagation()
        && bound.contains(matches.metavariable())
        && !derived.contains(matches.metavariable());
  }
}
