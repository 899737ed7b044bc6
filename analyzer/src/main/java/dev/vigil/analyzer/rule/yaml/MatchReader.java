package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.formula.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a formula in the form of {@code match}: {@code pattern, regex, all, any, inside, anywhere,
 * not}, each with conditions in {@code where}, a name in {@code as} and its own {@code fix}. A text
 * alone is a pattern.
 */
final class MatchReader {
  /** The keys of which one says what is looked for. */
  static final List<String> ROOTS =
      List.of("pattern", "regex", "all", "any", "inside", "anywhere", "not");

  private static final Set<String> BESIDE = Set.of("where", "as", "fix");

  private final PatternReader patterns;
  private final Problems problems;
  private final ConditionReader conditions;
  private final boolean contextual;

  /**
   * A reader.
   *
   * @param contextual whether the formula is within what a metavariable stands for
   */
  MatchReader(
      PatternReader patterns, Problems problems, ConditionReader conditions, boolean contextual) {
    this.patterns = patterns;
    this.problems = problems;
    this.conditions = conditions;
    this.contextual = contextual;
  }

  Optional<Formula> read(YamlValue value) {
    return read(value, Set.of());
  }

  /**
   * A formula beside other keys of the same map, which are not looked at.
   *
   * @param others the keys
   */
  Optional<Formula> read(YamlValue value, Set<String> others) {
    if (!(value instanceof YamlValue.Mapping map)) {
      return patterns.code(value);
    }
    Optional<String> root = root(map, others);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    if (root.get().equals("not")) {
      problems.report(map, "'not' stands in 'all', beside what is looked for: not");
      return Optional.empty();
    }
    return fixed(map, root.get(), named(map, conditioned(map, root.get())));
  }

  private Optional<String> root(YamlValue.Mapping map, Set<String> others) {
    List<String> roots = new ArrayList<>();
    map.values()
        .forEach((key, value) -> {
          if (ROOTS.contains(key)) {
            roots.add(key);
          } else if (!BESIDE.contains(key) && !others.contains(key)) {
            problems.report(value, "one of " + ROOTS + " is needed here, not: " + key);
          }
        });
    if (roots.size() == 1) {
      return Optional.of(roots.get(0));
    }
    problems.report(map, "one of " + ROOTS + " is needed here, there is: " + roots);
    return Optional.empty();
  }

  private Optional<Formula> conditioned(YamlValue.Mapping map, String root) {
    YamlValue value = map.get(root).orElseThrow();
    Optional<YamlValue> where = map.get("where");
    if (where.isEmpty() && !root.equals("all")) {
      return operator(root, value);
    }
    FormulaTerms terms = new FormulaTerms(problems);
    if (root.equals("all")) {
      items(value, "all").forEach(item -> term(item, terms));
    } else {
      terms.positive(operator(root, value));
    }
    where.ifPresent(list -> items(list, "where").forEach(item -> condition(item, terms)));
    return terms.all(map, contextual);
  }

  private Optional<Formula> named(YamlValue.Mapping map, Optional<Formula> formula) {
    if (map.get("as").isEmpty()) {
      return formula;
    }
    String name = map.text("as");
    if (!ConditionReader.isMetavariable(name)) {
      problems.report(map.get("as").get(), "'as' is a metavariable such as $X: " + name);
    }
    return formula.map(bound -> new Formula.Bound(name, bound));
  }

  private Optional<Formula> fixed(YamlValue.Mapping map, String root, Optional<Formula> formula) {
    if (root.equals("inside") || root.equals("anywhere")) {
      map.get("fix").ifPresent(fix -> refuseFixes(map, root));
    }
    return map.get("fix").isEmpty()
        ? formula
        : formula.flatMap(matched -> patterns.fix(map).map(fix -> new Formula.Fixed(matched, fix)));
  }

  /** A formula whose ranges are not reported, so that a fix in it would never be applied. */
  private Optional<Formula> readUnfixed(YamlValue value, String operator) {
    refuseFixes(value, operator);
    return read(value);
  }

  private void refuseFixes(YamlValue value, String operator) {
    if (value instanceof YamlValue.Mapping map) {
      map.values()
          .forEach((key, each) -> {
            if (key.equals("fix")) {
              problems.report(
                  each,
                  "a fix stands beside what is looked for; it is never applied within '"
                      + operator
                      + "': fix");
            } else {
              refuseFixes(each, operator);
            }
          });
    } else if (value instanceof YamlValue.Sequence list) {
      list.values().forEach(each -> refuseFixes(each, operator));
    }
  }

  private Optional<Formula> operator(String key, YamlValue value) {
    return switch (key) {
      case "pattern" -> patterns.code(value);
      case "regex" -> patterns.regex(value);
      case "inside" -> readUnfixed(value, key).map(Formula.Inside::new);
      case "anywhere" -> readUnfixed(value, key).map(Formula.Anywhere::new);
      case "any" -> any(value);
      default -> throw new IllegalArgumentException(key);
    };
  }

  private Optional<Formula> any(YamlValue value) {
    List<YamlValue> items = items(value, "any");
    List<Formula> any = items.stream().flatMap(item -> read(item).stream()).toList();
    return any.isEmpty() || any.size() < items.size()
        ? Optional.empty()
        : Optional.of(new Formula.Any(any));
  }

  private List<YamlValue> items(YamlValue value, String key) {
    if (value instanceof YamlValue.Sequence list && !list.values().isEmpty()) {
      return list.values();
    }
    problems.report(value, "'" + key + "' is a list: " + value.described());
    return List.of();
  }

  private void term(YamlValue item, FormulaTerms terms) {
    if (item instanceof YamlValue.Mapping map && map.get("not").isPresent()) {
      if (map.values().size() > 1) {
        problems.report(map, "nothing stands beside 'not': " + map.described());
      }
      terms.negative(readUnfixed(map.get("not").get(), "not"));
    } else {
      terms.positive(read(item));
    }
  }

  private void condition(YamlValue item, FormulaTerms terms) {
    if (!(item instanceof YamlValue.Mapping map)) {
      problems.report(item, "a condition is a map: " + item.described());
      return;
    }
    Map<String, YamlValue> values = map.values();
    if (values.containsKey("focus")) {
      terms.focus(values.get("focus"));
    } else if (values.containsKey("comparison")) {
      terms.condition(conditions.comparison(map));
    } else if (values.containsKey("analyzer")) {
      terms.condition(conditions.analysis(map));
    } else if (values.containsKey("type") || values.containsKey("types")) {
      terms.condition(conditions.read("metavariable-type", map, patterns));
    } else if (values.containsKey("regex") && !values.containsKey("language")) {
      terms.condition(conditions.regex(map));
    } else {
      refuseFixes(map, "where");
      terms.condition(
          conditions.containsMatch(
              map,
              patterns,
              reader ->
                  new MatchReader(reader, problems, conditions, true)
                      .read(map, Set.of("metavariable", "language"))));
    }
  }
}
