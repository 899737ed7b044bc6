package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.taint.specification.InvalidLabelConditionException;
import dev.vigil.analyzer.taint.specification.LabelCondition;
import dev.vigil.analyzer.taint.specification.SideEffect;
import dev.vigil.analyzer.taint.specification.SinkRequirement;
import dev.vigil.analyzer.taint.specification.TaintGuard;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.specification.TaintPropagator;
import dev.vigil.analyzer.taint.specification.TaintSanitizer;
import dev.vigil.analyzer.taint.specification.TaintSink;
import dev.vigil.analyzer.taint.specification.TaintSource;
import dev.vigil.analyzer.taint.specification.TaintSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a taint rule says of sources, sinks, sanitizers and propagators. */
final class TaintReader {
  /** The keys of a rule that say what its taint is. */
  static final List<String> KEYS =
      List.of(
          "pattern-sources",
          "pattern-sinks",
          "pattern-sanitizers",
          "pattern-guards",
          "pattern-propagators");

  /** The key of a rule that says its taint in the newer form. */
  static final String NEWER_KEY = "taint";

  private static final Set<String> SOURCE_KEYS =
      Set.of("exact", "by-side-effect", "control", "label", "requires");
  private static final Set<String> SINK_KEYS = Set.of("exact", "requires", "at-exit");
  private static final Set<String> SANITIZER_KEYS =
      Set.of("exact", "by-side-effect", "not_conflicting");
  private static final Set<String> GUARD_KEYS = Set.of("checks", "against", "outcome");
  private static final Set<String> PROPAGATOR_KEYS =
      Set.of("from", "to", "by-side-effect", "requires", "label", "replace-labels");

  private static final Set<String> ATTRIBUTES =
      Stream.of(SOURCE_KEYS, SINK_KEYS, SANITIZER_KEYS, GUARD_KEYS, PROPAGATOR_KEYS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final FormulaReader formulas;
  private final TaintOptions options;
  private final Problems problems;
  private final Models models;

  /**
   * A reader.
   *
   * @param models those that the rule may name
   */
  TaintReader(FormulaReader formulas, TaintOptions options, Problems problems, Models models) {
    this.formulas = formulas;
    this.options = options;
    this.problems = problems;
    this.models = models;
  }

  /** The taint of a rule; empty if some of it cannot be read. */
  Optional<TaintSpecification> read(YamlValue.Mapping given) {
    YamlValue.Mapping rule = given.get(NEWER_KEY).map(this::asOlderForm).orElse(given);
    List<TaintSource> sources = list(rule, "pattern-sources", SOURCE_KEYS, this::source);
    List<TaintSink> sinks = list(rule, "pattern-sinks", SINK_KEYS, this::sink);
    List<TaintSanitizer> sanitizers =
        list(rule, "pattern-sanitizers", SANITIZER_KEYS, this::sanitizer);
    List<TaintGuard> guards = list(rule, "pattern-guards", GUARD_KEYS, this::guard);
    List<TaintPropagator> propagators =
        list(rule, "pattern-propagators", PROPAGATOR_KEYS, this::propagator);
    return sources.isEmpty() || sinks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TaintSpecification(sources, sinks, sanitizers, guards, propagators, options));
  }

  /** The form of {@code taint} in that of {@code mode: taint}; each formula under {@code match}. */
  private YamlValue.Mapping asOlderForm(YamlValue value) {
    Map<String, YamlValue> older = new LinkedHashMap<>();
    if (value instanceof YamlValue.Mapping taint) {
      taint
          .values()
          .forEach((key, list) -> {
            if (KEYS.contains("pattern-" + key)) {
              older.put(
                  "pattern-" + key,
                  list instanceof YamlValue.Sequence items ? olderItems(items) : list);
            } else {
              problems.report(
                  list,
                  "taint has sources, sinks, sanitizers, guards and propagators, not: " + key);
            }
          });
      for (String key : List.of("sources", "sinks")) {
        if (taint.get(key).isEmpty()) {
          problems.report(taint, "taint needs " + key);
        }
      }
    } else {
      problems.report(value, "taint is a map: " + value.described());
    }
    return new YamlValue.Mapping(value.line(), value.path(), older);
  }

  private static YamlValue olderItems(YamlValue.Sequence items) {
    List<YamlValue> older = new ArrayList<>();
    for (YamlValue item : items.values()) {
      if (item instanceof YamlValue.Mapping map && map.get("model").isPresent()) {
        older.add(item);
        continue;
      }
      Map<String, YamlValue> attributes = new LinkedHashMap<>();
      YamlValue formula = item;
      if (item instanceof YamlValue.Mapping map) {
        Map<String, YamlValue> rest = new LinkedHashMap<>(map.values());
        rest.keySet().removeAll(ATTRIBUTES);
        attributes.putAll(map.values());
        attributes.keySet().retainAll(ATTRIBUTES);
        formula = new YamlValue.Mapping(map.line(), map.path(), rest);
      }
      attributes.put("match", formula);
      older.add(new YamlValue.Mapping(item.line(), item.path(), attributes));
    }
    return new YamlValue.Sequence(items.line(), items.path(), older);
  }

  private <T> List<T> list(
      YamlValue.Mapping rule,
      String key,
      Set<String> known,
      BiFunction<Formula, YamlValue.Mapping, Optional<T>> reader) {
    List<T> read = new ArrayList<>();
    Optional<YamlValue> value = rule.get(key);
    if (value.isEmpty()) {
      return read;
    }
    if (!(value.get() instanceof YamlValue.Sequence list) || list.values().isEmpty()) {
      problems.report(value.get(), key + " is a list of patterns: " + value.get().described());
      return read;
    }
    for (YamlValue item : withModels(list.values(), key.substring("pattern-".length()))) {
      YamlValue.Mapping map =
          item instanceof YamlValue.Mapping mapping
              ? mapping
              : new YamlValue.Mapping(item.line(), item.path(), Map.of("pattern", item));
      checkKeys(map, known);
      formulas.read(map).flatMap(formula -> reader.apply(formula, map)).ifPresent(read::add);
    }
    return read;
  }

  /** The items of a list, with the entries of the models that it names in their places. */
  private List<YamlValue> withModels(List<YamlValue> items, String role) {
    List<YamlValue> all = new ArrayList<>();
    for (YamlValue item : items) {
      Optional<YamlValue> kind =
          item instanceof YamlValue.Mapping map && map.values().size() == 1
              ? map.get("model")
              : Optional.empty();
      if (kind.isPresent()) {
        all.addAll(models.named(kind.get(), role, formulas.language(), problems));
      } else {
        all.add(item);
      }
    }
    return all;
  }

  private void checkKeys(YamlValue.Mapping map, Set<String> known) {
    List<String> roots = new ArrayList<>();
    map.values()
        .forEach((key, value) -> {
          if (FormulaReader.RULE_ROOTS.contains(key)) {
            roots.add(key);
          } else if (!known.contains(key)) {
            problems.report(
                value,
                "here are known "
                    + FormulaReader.ROOTS
                    + " and "
                    + new TreeSet<>(known)
                    + ", not: "
                    + key);
          }
        });
    if (roots.size() != 1) {
      problems.report(map, "one of " + FormulaReader.ROOTS + " is needed here, there is: " + roots);
    }
  }

  private Optional<TaintSource> source(Formula formula, YamlValue.Mapping map) {
    return condition(map, "requires", LabelCondition.always())
        .map(requires ->
            new TaintSource(
                formula,
                flag(map, "exact", false),
                sideEffect(map),
                flag(map, "control", false),
                map.get("label").map(value -> map.text("label")).orElse(TaintSource.DEFAULT_LABEL),
                requires));
  }

  private Optional<TaintSanitizer> sanitizer(Formula formula, YamlValue.Mapping map) {
    return Optional.of(
        new TaintSanitizer(
            formula,
            flag(map, "exact", false),
            sideEffect(map),
            flag(map, "not_conflicting", false)));
  }

  private Optional<TaintGuard> guard(Formula formula, YamlValue.Mapping map) {
    return metavariable(map, "checks")
        .map(checked ->
            new TaintGuard(formula, checked, map.texts("against"), flag(map, "outcome", true)));
  }

  private Optional<TaintSink> sink(Formula formula, YamlValue.Mapping map) {
    return requirement(map)
        .map(requirement ->
            new TaintSink(
                formula, flag(map, "exact", true), requirement, flag(map, "at-exit", false)));
  }

  private Optional<SinkRequirement> requirement(YamlValue.Mapping map) {
    if (!(map.get("requires").orElse(null) instanceof YamlValue.Sequence list)) {
      LabelCondition all = new LabelCondition.Label(TaintSource.DEFAULT_LABEL);
      return condition(map, "requires", all).map(SinkRequirement.OfSink::new);
    }
    List<SinkRequirement.OfMetavariable> requirements = new ArrayList<>();
    for (YamlValue item : list.values()) {
      if (item instanceof YamlValue.Mapping one
          && one.values().size() == 1
          && ConditionReader.isMetavariable(one.values().keySet().iterator().next())) {
        String name = one.values().keySet().iterator().next();
        condition(one, name, LabelCondition.always())
            .map(condition -> new SinkRequirement.OfMetavariable(name, condition))
            .ifPresent(requirements::add);
      } else {
        problems.report(
            item, "a metavariable with a condition is needed here: " + item.described());
      }
    }
    return requirements.isEmpty()
        ? Optional.empty()
        : Optional.of(new SinkRequirement.OfMetavariables(requirements));
  }

  private Optional<TaintPropagator> propagator(Formula formula, YamlValue.Mapping map) {
    Optional<String> from = metavariable(map, "from");
    Optional<String> to = metavariable(map, "to");
    Optional<LabelCondition> requires = condition(map, "requires", LabelCondition.always());
    Optional<String> label = map.get("label").map(value -> map.text("label"));
    Optional<SortedSet<String>> replaced =
        map.get("replace-labels").map(value -> new TreeSet<>(map.texts("replace-labels")));
    if (from.isEmpty() || to.isEmpty() || requires.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TaintPropagator(
            formula,
            from.get(),
            to.get(),
            flag(map, "by-side-effect", true),
            requires.get(),
            label,
            replaced));
  }

  private Optional<String> metavariable(YamlValue.Mapping map, String key) {
    String name = map.text(key);
    if (ConditionReader.isMetavariable(name)) {
      return Optional.of(name);
    }
    problems.report(
        map.get(key).orElse(map), key + " is a metavariable of the pattern, such as $X: " + name);
    return Optional.empty();
  }

  private Optional<LabelCondition> condition(
      YamlValue.Mapping map, String key, LabelCondition otherwise) {
    Optional<YamlValue> value = map.get(key);
    if (value.isEmpty()) {
      return Optional.of(otherwise);
    }
    try {
      return Optional.of(LabelCondition.parse(map.text(key)));
    } catch (InvalidLabelConditionException e) {
      problems.report(
          value.get(),
          "not a condition on labels (" + e.getMessage() + "): " + value.get().described());
      return Optional.empty();
    }
  }

  private boolean flag(YamlValue.Mapping map, String key, boolean otherwise) {
    String text = map.text(key);
    if (map.get(key).isPresent() && !Set.of("true", "false").contains(text)) {
      problems.report(map.get(key).get(), key + " is true or false: " + text);
    }
    return text.isEmpty() ? otherwise : text.equals("true");
  }

  private SideEffect sideEffect(YamlValue.Mapping map) {
    String key = "by-side-effect";
    return switch (map.text(key)) {
      case "true" -> SideEffect.ALSO;
      case "only" -> SideEffect.ONLY;
      case "false" -> SideEffect.NONE;
      default -> {
        map.get(key)
            .ifPresent(value ->
                problems.report(value, key + " is true, false or only: " + value.described()));
        yield SideEffect.NONE;
      }
    };
  }
}
