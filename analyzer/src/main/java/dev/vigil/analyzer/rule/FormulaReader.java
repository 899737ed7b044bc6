package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.formula.Condition;
import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.NameTest;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.InvalidTextPatternException;
import dev.vigil.analyzer.pattern.MatchOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the formula of a rule for one language. */
final class FormulaReader {
  /** The keys of a rule, and of each operand, of which one says what is looked for. */
  static final List<String> ROOTS =
      List.of("pattern", "patterns", "pattern-either", "pattern-regex");

  private static final List<String> NESTED_ROOTS =
      List.of("pattern", "patterns", "pattern-either", "pattern-regex", "pattern-inside");

  private final Optional<LanguageFrontEnd> language;
  private final MatchOptions options;
  private final PatternCompiler compiler;
  private final Problems problems;
  private final ConditionReader conditions;

  /**
   * A reader.
   *
   * @param language of the patterns; empty if there can be regular expressions only
   */
  FormulaReader(
      Optional<LanguageFrontEnd> language,
      MatchOptions options,
      PatternCompiler compiler,
      Problems problems) {
    this.language = language;
    this.options = options;
    this.compiler = compiler;
    this.problems = problems;
    this.conditions = new ConditionReader(compiler, problems);
  }

  /** The formula of a rule; its other keys are not looked at. */
  Optional<Formula> read(YamlValue.Mapping rule) {
    return rule.values().entrySet().stream()
        .filter(entry -> ROOTS.contains(entry.getKey()))
        .findFirst()
        .flatMap(entry -> operator(entry.getKey(), entry.getValue()));
  }

  private Optional<Formula> operator(String key, YamlValue value) {
    return switch (key) {
      case "pattern" -> code(value);
      case "pattern-regex" -> regex(value);
      case "pattern-either" -> either(value);
      case "patterns" -> all(value);
      case "pattern-inside" -> patternOrFormula(value).map(Formula.Inside::new);
      default -> {
        problems.report(value, "one of " + NESTED_ROOTS + " is needed here, not: " + key);
        yield Optional.empty();
      }
    };
  }

  private Optional<Formula> code(YamlValue value) {
    if (!(value instanceof YamlValue.Scalar scalar)) {
      problems.report(value, "a pattern is a text: " + value.described());
      return Optional.empty();
    }
    if (language.isEmpty()) {
      problems.report(
          value, "a rule for every text can have regular expressions only, not a pattern of code");
      return Optional.empty();
    }
    try {
      return Optional.of(new Formula.Code(compiler.code(language.get(), scalar.text(), options)));
    } catch (InvalidPatternException e) {
      problems.report(value, "not a pattern (" + e.getMessage() + "): " + scalar.text().strip());
      return Optional.empty();
    }
  }

  private Optional<Formula> regex(YamlValue value) {
    if (!(value instanceof YamlValue.Scalar scalar)) {
      problems.report(value, "a regular expression is a text: " + value.described());
      return Optional.empty();
    }
    try {
      return Optional.of(new Formula.Text(compiler.text(scalar.text())));
    } catch (InvalidTextPatternException e) {
      problems.report(
          value, "not a regular expression (" + e.getMessage() + "): " + scalar.text().strip());
      return Optional.empty();
    }
  }

  /** What stands behind {@code pattern-inside} and {@code pattern-not}: a pattern or a formula. */
  private Optional<Formula> patternOrFormula(YamlValue value) {
    return value instanceof YamlValue.Mapping map ? operand(map) : code(value);
  }

  private Optional<Formula> operand(YamlValue value) {
    Optional<Map.Entry<String, YamlValue>> only = only(value);
    return only.flatMap(entry -> operator(entry.getKey(), entry.getValue()));
  }

  private Optional<Map.Entry<String, YamlValue>> only(YamlValue value) {
    if (value instanceof YamlValue.Mapping map && map.values().size() == 1) {
      return Optional.of(map.values().entrySet().iterator().next());
    }
    problems.report(value, "one operator is needed here, not: " + value.described());
    return Optional.empty();
  }

  private Optional<Formula> either(YamlValue value) {
    if (!(value instanceof YamlValue.Sequence list) || list.values().isEmpty()) {
      problems.report(value, "pattern-either is a list of operators: " + value.described());
      return Optional.empty();
    }
    List<Formula> any = new ArrayList<>();
    for (YamlValue item : list.values()) {
      operand(item).ifPresent(any::add);
    }
    return any.size() == list.values().size()
        ? Optional.of(new Formula.Any(any))
        : Optional.empty();
  }

  private Optional<Formula> all(YamlValue value) {
    if (!(value instanceof YamlValue.Sequence list)) {
      problems.report(value, "patterns is a list of operators: " + value.described());
      return Optional.empty();
    }
    Terms terms = new Terms();
    for (YamlValue item : list.values()) {
      only(item).ifPresent(entry -> term(entry.getKey(), entry.getValue(), terms));
    }
    if (terms.positives.isEmpty()) {
      problems.report(
          value, "patterns needs something that is looked for, such as pattern, beside the rest");
      return Optional.empty();
    }
    Map<String, Predicate<String>> tests = terms.nameTests();
    List<Formula> positives =
        terms.positives.stream().map(formula -> formula.where(tests)).toList();
    return Optional.of(
        new Formula.All(positives, terms.negatives, terms.conditions, terms.focuses));
  }

  private void term(String key, YamlValue value, Terms terms) {
    switch (key) {
      case "pattern-not" -> patternOrFormula(value).ifPresent(terms.negatives::add);
      case "pattern-not-inside" ->
          patternOrFormula(value).map(Formula.Inside::new).ifPresent(terms.negatives::add);
      case "pattern-not-regex" -> regex(value).ifPresent(terms.negatives::add);
      case "focus-metavariable" -> focus(value, terms);
      default -> {
        if (key.startsWith("metavariable-")) {
          conditions.read(key, value).ifPresent(terms.conditions::add);
        } else {
          operator(key, value).ifPresent(terms.positives::add);
        }
      }
    }
  }

  private void focus(YamlValue value, Terms terms) {
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
      problems.report(
          value, "focus-metavariable is a metavariable or a list of them: " + value.described());
      return;
    }
    if (names.size() > 1 && terms.focuses.stream().anyMatch(other -> other.size() > 1)) {
      problems.report(value, "only one focus-metavariable may be a list");
    }
    terms.focuses.add(names);
  }

  /** What a list of operators has of each kind. */
  private static final class Terms {
    private final List<Formula> positives = new ArrayList<>();
    private final List<Formula> negatives = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<List<String>> focuses = new ArrayList<>();

    /** What the conditions ask of the source of metavariables: the first for each. */
    Map<String, Predicate<String>> nameTests() {
      Map<String, Predicate<String>> tests = new TreeMap<>();
      for (Condition condition : conditions) {
        if (condition instanceof Condition.TextMatches matches && !matches.constantPropagation()) {
          tests.putIfAbsent(matches.metavariable(), new NameTest(matches.pattern()));
        }
      }
      return tests;
    }
  }
}
