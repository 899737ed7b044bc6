package dev.vigil.analyzer.rule.yaml;

import static dev.vigil.analyzer.formula.MetavariableAnalyzer.ENTROPY;
import static dev.vigil.analyzer.formula.MetavariableAnalyzer.REDOS;

import dev.vigil.analyzer.formula.Condition;
import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.StringContent;
import dev.vigil.analyzer.formula.comparison.InvalidComparisonException;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.syntax.Metavariable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads conditions over metavariables. */
final class ConditionReader {
  private static final Set<String> PATTERN_KEYS =
      Stream.concat(FormulaReader.ROOTS.stream(), Stream.of("metavariable", "language"))
          .collect(Collectors.toUnmodifiableSet());

  private final PatternCompiler compiler;
  private final Problems problems;

  ConditionReader(PatternCompiler compiler, Problems problems) {
    this.compiler = compiler;
    this.problems = problems;
  }

  static boolean isMetavariable(String text) {
    return Metavariable.isName(text)
        || text.matches("\\$[0-9]+")
        || (text.startsWith("$...") && Metavariable.isName("$" + text.substring(4)));
  }

  /**
   * The condition of an operator {@code metavariable-...}.
   *
   * @param patterns how patterns of the rule are read
   */
  Optional<Condition> read(String key, YamlValue value, PatternReader patterns) {
    if (!(value instanceof YamlValue.Mapping map)) {
      problems.report(value, key + " is a map: " + value.described());
      return Optional.empty();
    }
    return switch (key) {
      case "metavariable-regex" -> regex(map);
      case "metavariable-comparison" -> comparison(map);
      case "metavariable-analysis" -> analysis(map);
      case "metavariable-type" -> type(map, patterns);
      case "metavariable-pattern" -> {
        checkKeys(map, PATTERN_KEYS);
        yield containsMatch(
            map, patterns, inner -> FormulaReader.within(map, inner, problems, this));
      }
      default -> {
        problems.report(value, "this engine cannot run the condition: " + key);
        yield Optional.empty();
      }
    };
  }

  Optional<Condition> regex(YamlValue.Mapping map) {
    checkKeys(map, Set.of("metavariable", "regex", "constant-propagation"));
    Optional<String> metavariable = metavariable(map);
    if (map.get("regex").isEmpty()) {
      problems.report(map, "metavariable-regex needs a regex");
      return Optional.empty();
    }
    String regex = map.text("regex");
    try {
      boolean constants = flag(map, "constant-propagation");
      var pattern = compiler.text(regex);
      return metavariable.map(name -> new Condition.TextMatches(name, pattern, constants));
    } catch (InvalidTextPatternException e) {
      problems.report(
          map.get("regex").get(), "not a regular expression (" + e.getMessage() + "): " + regex);
      return Optional.empty();
    }
  }

  Optional<Condition> comparison(YamlValue.Mapping map) {
    checkKeys(map, Set.of("metavariable", "comparison", "base", "strip"));
    String text = map.text("comparison");
    try {
      return Optional.of(
          new Condition.Compares(compiler.comparison(text), flag(map, "strip"), base(map)));
    } catch (InvalidComparisonException e) {
      problems.report(
          map.get("comparison").orElse(map), "not a comparison (" + e.getMessage() + "): " + text);
      return Optional.empty();
    }
  }

  Optional<Condition> analysis(YamlValue.Mapping map) {
    checkKeys(map, Set.of("metavariable", "analyzer"));
    Optional<String> metavariable = metavariable(map);
    return switch (map.text("analyzer")) {
      case "entropy" -> metavariable.map(name -> new Condition.Analysed(name, ENTROPY));
      case "redos" -> metavariable.map(name -> new Condition.Analysed(name, REDOS));
      default -> {
        problems.report(
            map.get("analyzer").orElse(map),
            "an analyzer is entropy or redos: " + map.text("analyzer"));
        yield Optional.empty();
      }
    };
  }

  private Optional<Condition> type(YamlValue.Mapping map, PatternReader patterns) {
    checkKeys(map, Set.of("metavariable", "type", "types", "language"));
    List<String> names =
        Stream.concat(map.texts("type").stream(), map.texts("types").stream()).toList();
    if (names.isEmpty()) {
      problems.report(map, "a type is needed: type or types");
      return Optional.empty();
    }
    YamlValue place = map.get("type").or(() -> map.get("types")).orElse(map);
    List<CodePattern> types =
        names.stream().flatMap(name -> patterns.typed(place, name).stream()).toList();
    return types.isEmpty()
        ? Optional.empty()
        : metavariable(map).map(name -> new Condition.HasType(name, types));
  }

  /**
   * The condition that a formula matches within what a metavariable stands for.
   *
   * @param patterns how patterns of the rule are read
   * @param reader of the formula, given how its patterns are read
   */
  Optional<Condition> containsMatch(
      YamlValue.Mapping map,
      PatternReader patterns,
      Function<PatternReader, Optional<Formula>> reader) {
    Optional<String> metavariable = metavariable(map);
    if (map.get("language").isEmpty()) {
      return reader
          .apply(patterns)
          .flatMap(formula ->
              metavariable.map(
                  name -> new Condition.ContainsMatch(name, Optional.empty(), formula)));
    }
    Optional<StringContent> content = content(map);
    return content.flatMap(how ->
        reader
            .apply(patterns.in(map.text("language")))
            .flatMap(formula ->
                metavariable.map(
                    name -> new Condition.ContainsMatch(name, Optional.of(how), formula))));
  }

  private Optional<StringContent> content(YamlValue.Mapping map) {
    String name = map.text("language");
    Optional<LanguageFrontEnd> language = compiler.languages().frontEnd(name);
    if (language.isEmpty() && !Set.of("regex", "none", "generic").contains(name)) {
      problems.report(
          map.get("language").orElse(map), "there is no front end for the language yet: " + name);
      return Optional.empty();
    }
    return Optional.of(new StringContent(language));
  }

  private OptionalInt base(YamlValue.Mapping map) {
    String text = map.text("base");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (text.matches("[0-9]{1,2}")
        && Integer.parseInt(text) >= Character.MIN_RADIX
        && Integer.parseInt(text) <= Character.MAX_RADIX) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    problems.report(map.get("base").orElse(map), "a base is a number from 2 to 36: " + text);
    return OptionalInt.empty();
  }

  private Optional<String> metavariable(YamlValue.Mapping map) {
    String name = map.text("metavariable");
    if (isMetavariable(name)) {
      return Optional.of(name);
    }
    problems.report(
        map.get("metavariable").orElse(map),
        "a metavariable such as $X is needed in "
            + map.path().substring(map.path().lastIndexOf('.') + 1)
            + ": "
            + name);
    return Optional.empty();
  }

  private boolean flag(YamlValue.Mapping map, String key) {
    String text = map.text(key);
    if (!Set.of("", "true", "false").contains(text)) {
      problems.report(map.get(key).orElse(map), key + " is true or false: " + text);
    }
    return text.equals("true");
  }

  private void checkKeys(YamlValue.Mapping map, Set<String> known) {
    map.values()
        .forEach((key, value) -> {
          if (!known.contains(key)) {
            problems.report(value, "this engine does not know the key: " + key);
          }
        });
  }
}
