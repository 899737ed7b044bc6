package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.formula.FixTemplate;
import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.generic.GenericOptions;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads single patterns for one language. */
final class PatternReader {
  /** Types that rules call by one name in all languages, and how languages call them. */
  private static final Map<String, List<String>> ALIASES =
      Map.of(
          "string", List.of("string", "str", "String"),
          "bool", List.of("bool", "boolean"),
          "boolean", List.of("boolean", "bool"));

  private final String language;
  private final MatchOptions options;
  private final GenericOptions generic;
  private final PatternCompiler compiler;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param language of the patterns: one with a front end, {@code generic} for words and signs of
   *     any text, or {@code regex}, for which every pattern is a regular expression
   * @param options how code is matched
   * @param generic how other texts are matched
   */
  PatternReader(
      String language,
      MatchOptions options,
      GenericOptions generic,
      PatternCompiler compiler,
      Problems problems) {
    this.language = language;
    this.options = options;
    this.generic = generic;
    this.compiler = compiler;
    this.problems = problems;
  }

  /** The language of the patterns. */
  String language() {
    return language;
  }

  /** The same for patterns in another language. */
  PatternReader in(String other) {
    return new PatternReader(other, options, generic, compiler, problems);
  }

  /** The formula that all rules with an equal one have. */
  Formula shared(Formula formula) {
    return compiler.shared(formula);
  }

  Optional<Formula> code(YamlValue value) {
    if (!(value instanceof YamlValue.Scalar scalar)) {
      problems.report(value, "a pattern is a text: " + value.described());
      return Optional.empty();
    }
    Optional<LanguageFrontEnd> frontEnd = compiler.languages().frontEnd(language);
    try {
      if (frontEnd.isPresent()) {
        return Optional.of(new Formula.Code(compiler.code(frontEnd.get(), scalar.text(), options)));
      }
      if (language.equals("generic")) {
        return Optional.of(new Formula.Generic(compiler.generic(scalar.text(), generic)));
      }
      return regex(value);
    } catch (InvalidPatternException e) {
      problems.report(value, "not a pattern (" + e.getMessage() + "): " + scalar.text().strip());
      return Optional.empty();
    }
  }

  /** Patterns of every expression that has a type, in the forms of which the language has one. */
  List<CodePattern> typed(YamlValue place, String type) {
    List<CodePattern> patterns = new ArrayList<>();
    Optional<LanguageFrontEnd> frontEnd = compiler.languages().frontEnd(language);
    String reason = "a rule for every text knows no types";
    for (String name : ALIASES.getOrDefault(type, List.of(type))) {
      for (String form : List.of("($X: " + name + ")", "(" + name + " $X)")) {
        try {
          if (frontEnd.isPresent()) {
            patterns.add(compiler.code(frontEnd.get(), form, options));
          }
        } catch (InvalidPatternException e) {
          reason = String.valueOf(e.getMessage());
        }
      }
    }
    if (patterns.isEmpty()) {
      problems.report(place, "not a type (" + reason + "): " + type);
    }
    return patterns;
  }

  /** The fix of what is looked for, as the map of that says it. */
  Optional<FixTemplate> fix(YamlValue.Mapping map) {
    return new FixReader(map, compiler, problems).read(List.of(language));
  }

  Optional<Formula> regex(YamlValue value) {
    if (!(value instanceof YamlValue.Scalar scalar)) {
      problems.report(value, "a regular expression is a text: " + value.described());
      return Optional.empty();
    }
    try {
      return Optional.of(Formula.Text.of(compiler.text(scalar.text())));
    } catch (InvalidTextPatternException e) {
      problems.report(
          value, "not a regular expression (" + e.getMessage() + "): " + scalar.text().strip());
      return Optional.empty();
    }
  }
}
