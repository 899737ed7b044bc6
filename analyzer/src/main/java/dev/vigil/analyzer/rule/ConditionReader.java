package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.formula.Comparison;
import dev.vigil.analyzer.formula.Condition;
import dev.vigil.analyzer.formula.InvalidComparisonException;
import dev.vigil.analyzer.pattern.InvalidTextPatternException;
import dev.vigil.analyzer.syntax.Metavariable;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads conditions over metavariables. */
final class ConditionReader {
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

  /** The condition of an operator {@code metavariable-...}. */
  Optional<Condition> read(String key, YamlValue value) {
    if (!key.equals("metavariable-regex") && !key.equals("metavariable-comparison")) {
      problems.report(value, "this engine cannot run the condition yet: " + key);
      return Optional.empty();
    }
    if (!(value instanceof YamlValue.Mapping map)) {
      problems.report(value, key + " is a map: " + value.described());
      return Optional.empty();
    }
    return key.equals("metavariable-regex") ? regex(map) : comparison(map);
  }

  private Optional<Condition> regex(YamlValue.Mapping map) {
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

  private Optional<Condition> comparison(YamlValue.Mapping map) {
    checkKeys(map, Set.of("metavariable", "comparison", "base", "strip"));
    String text = map.text("comparison");
    try {
      return Optional.of(
          new Condition.Compares(Comparison.parse(text), flag(map, "strip"), base(map)));
    } catch (InvalidComparisonException e) {
      problems.report(
          map.get("comparison").orElse(map), "not a comparison (" + e.getMessage() + "): " + text);
      return Optional.empty();
    }
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
        map.get("metavariable").orElse(map), "a metavariable such as $X is needed: " + name);
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
