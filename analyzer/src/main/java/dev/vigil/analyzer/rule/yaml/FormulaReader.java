package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.generic.GenericOptions;
import dev.vigil.analyzer.pattern.MatchOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the formula of a rule for one language, in the form of {@code patterns}. */
final class FormulaReader {
  /** The keys of a rule, and of each operand, of which one says what is looked for. */
  static final List<String> ROOTS =
      List.of("pattern", "patterns", "pattern-either", "pattern-regex");

  /** The keys of a rule of which one says what is looked for. */
  static final List<String> RULE_ROOTS =
      List.of("pattern", "patterns", "pattern-either", "pattern-regex", "match");

  private static final String ANYWHERE = "semgrep-internal-pattern-anywhere";

  private static final List<String> OPERATORS =
      List.of("pattern", "patterns", "pattern-either", "pattern-regex", "pattern-inside", ANYWHERE);

  private final PatternReader patterns;
  private final Problems problems;
  private final ConditionReader conditions;
  private final boolean contextual;

  /**
   * A reader.
   *
   * @param language of the patterns, as {@link PatternReader} knows it
   * @param options how code is matched
   * @param generic how other texts are matched
   */
  FormulaReader(
      String language,
      MatchOptions options,
      GenericOptions generic,
      PatternCompiler compiler,
      Problems problems) {
    this(
        new PatternReader(language, options, generic, compiler, problems),
        problems,
        new ConditionReader(compiler, problems),
        false);
  }

  /** A reader for what no rule sets options of. */
  static FormulaReader plain(String language, PatternCompiler compiler, Problems problems) {
    return new FormulaReader(
        language, MatchOptions.DEFAULT, GenericOptions.DEFAULT, compiler, problems);
  }

  /** The language of the patterns. */
  String language() {
    return patterns.language();
  }

  private FormulaReader(
      PatternReader patterns, Problems problems, ConditionReader conditions, boolean contextual) {
    this.patterns = patterns;
    this.problems = problems;
    this.conditions = conditions;
    this.contextual = contextual;
  }

  /** The formula of a rule, in either form; its other keys are not looked at. */
  Optional<Formula> read(YamlValue.Mapping rule) {
    Optional<YamlValue> match = rule.get("match");
    Optional<Formula> formula =
        match.isPresent()
            ? new MatchReader(patterns, problems, conditions, contextual).read(match.get())
            : root(rule);
    return formula.map(patterns::shared);
  }

  /** A formula within what a metavariable stands for. */
  static Optional<Formula> within(
      YamlValue.Mapping map,
      PatternReader patterns,
      Problems problems,
      ConditionReader conditions) {
    return new FormulaReader(patterns, problems, conditions, true).root(map);
  }

  private Optional<Formula> root(YamlValue.Mapping map) {
    return map.values().entrySet().stream()
        .filter(entry -> ROOTS.contains(entry.getKey()))
        .findFirst()
        .flatMap(entry -> operator(entry.getKey(), entry.getValue()));
  }

  private Optional<Formula> operator(String key, YamlValue value) {
    return switch (key) {
      case "pattern" -> patterns.code(value);
      case "pattern-regex" -> patterns.regex(value);
      case "pattern-either" -> either(value);
      case "patterns" -> all(value);
      case "pattern-inside" -> patternOrFormula(value).map(Formula.Inside::new);
      case ANYWHERE -> patternOrFormula(value).map(Formula.Anywhere::new);
      default -> {
        problems.report(value, "one of " + OPERATORS + " is needed here, not: " + key);
        yield Optional.empty();
      }
    };
  }

  /** What stands behind {@code pattern-inside} and {@code pattern-not}: a pattern or a formula. */
  private Optional<Formula> patternOrFormula(YamlValue value) {
    return value instanceof YamlValue.Mapping map ? operand(map) : patterns.code(value);
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
    FormulaTerms terms = new FormulaTerms(problems);
    for (YamlValue item : list.values()) {
      only(item).ifPresent(entry -> term(entry.getKey(), entry.getValue(), terms));
    }
    return terms.all(value, contextual);
  }

  private void term(String key, YamlValue value, FormulaTerms terms) {
    switch (key) {
      case "pattern-not" -> terms.negative(patternOrFormula(value));
      case "pattern-not-inside" -> terms.negative(patternOrFormula(value).map(Formula.Inside::new));
      case "pattern-not-regex" -> terms.negative(patterns.regex(value));
      case "focus-metavariable" -> terms.focus(value);
      default -> {
        if (key.startsWith("metavariable-")) {
          terms.condition(conditions.read(key, value, patterns));
        } else {
          terms.positive(operator(key, value));
        }
      }
    }
  }
}
