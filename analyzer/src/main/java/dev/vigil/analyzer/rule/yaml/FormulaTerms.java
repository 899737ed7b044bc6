package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.formula.Condition;
import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.regex.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Collects what must hold together: the terms of {@code patterns}, {@code all} and {@code where}.
 */
final class FormulaTerms {
  private final Problems problems;
  private final List<Formula> positives = new ArrayList<>();
  private final List<Formula> negatives = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final List<List<String>> focuses = new ArrayList<>();

  FormulaTerms(Problems problems) {
    this.problems = problems;
  }

  void positive(Optional<Formula> formula) {
    formula.ifPresent(positives::add);
  }

  void negative(Optional<Formula> formula) {
    formula.ifPresent(negatives::add);
  }

  void condition(Optional<Condition> condition) {
    condition.ifPresent(conditions::add);
  }

  /** A focus: a metavariable, or a list of them. */
  void focus(YamlValue value) {
    List<String> names =
        switch (value) {
          case YamlValue.Scalar scalar -> List.of(scalar.text().strip());
          case YamlValue.Sequence list ->
              list.values().stream()
                  .map(YamlValue::described)
                  .collect(Collectors.toCollection(ArrayList::new));
          case YamlValue.Mapping map -> List.of();
        };
    if (names.isEmpty() || !names.stream().allMatch(ConditionReader::isMetavariable)) {
      problems.report(value, "a focus is a metavariable or a list of them: " + value.described());
      return;
    }
    if (names.size() > 1 && focuses.stream().anyMatch(other -> other.size() > 1)) {
      problems.report(value, "only one focus may be a list: " + value.described());
    }
    focuses.add(names);
  }

  /**
   * All of them.
   *
   * @param place what is to blame if nothing is looked for
   * @param contextual whether there is a range to begin with, so that nothing need be looked for
   */
  Optional<Formula> all(YamlValue place, boolean contextual) {
    if (positives.isEmpty() && !contextual) {
      problems.report(place, "something must be looked for, such as a pattern, beside the rest");
      return Optional.empty();
    }
    Map<String, TextPattern> tests = nameTests();
    List<Formula> tested = positives.stream().map(formula -> formula.where(tests)).toList();
    return Optional.of(Formula.All.of(tested, negatives, conditions, focuses));
  }

  /** What the conditions ask of the source of metavariables: the first for each. */
  private Map<String, TextPattern> nameTests() {
    Map<String, TextPattern> tests = new TreeMap<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.TextMatches matches && !matches.constantPropagation()) {
        tests.putIfAbsent(matches.metavariable(), matches.pattern());
      }
    }
    return tests;
  }
}
