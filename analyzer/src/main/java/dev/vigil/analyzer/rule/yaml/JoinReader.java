package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.rule.JoinCondition;
import dev.vigil.analyzer.rule.JoinRule;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.rule.RuleDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a rule with {@code mode: join}. The rules whose matches it joins are read with it, under
 * ids of their own that begin with its id.
 */
final class JoinReader {
  private static final Set<String> KEYS = Set.of("refs", "rules", "on");
  private static final Set<String> RULE_KEYS =
      Set.of(
          "id",
          "message",
          "severity",
          "languages",
          "metadata",
          "mode",
          "join",
          "paths",
          "min-version",
          "max-version",
          "options");

  private static final Pattern METAVARIABLE = Pattern.compile("\\$(?:\\.\\.\\.)?[A-Z_][A-Z_0-9]*");

  private final String pack;
  private final YamlValue.Mapping rule;
  private final Problems problems;
  private final PatternCompiler compiler;
  private final Models models;
  private final Function<String, Optional<YamlValue>> files;
  private final List<Rule> components = new ArrayList<>();
  private final SortedMap<String, JoinRule.Collection> collections = new TreeMap<>();
  private final SortedSet<String> metavariables = new TreeSet<>();

  /**
   * A reader.
   *
   * @param models those that rules may name
   * @param files the documents of other rule files, by the path that a reference names
   */
  JoinReader(
      String pack,
      YamlValue.Mapping rule,
      Problems problems,
      PatternCompiler compiler,
      Models models,
      Function<String, Optional<YamlValue>> files) {
    this.pack = pack;
    this.rule = rule;
    this.problems = problems;
    this.compiler = compiler;
    this.models = models;
    this.files = files;
  }

  /** The rules whose matches are joined; after {@link #read}. */
  List<Rule> components() {
    return components;
  }

  /** The rule, as far as it can be read: what is wrong is among the problems. */
  Optional<JoinRule> read() {
    rule.values()
        .forEach((key, value) -> {
          if (!RULE_KEYS.contains(key)) {
            problems.report(value, "a rule with mode: join cannot have: " + key);
          }
        });
    VersionRange.check(rule, problems);
    RuleDescription description =
        new DescriptionReader(rule, problems).read(pack, rule.texts("languages"));
    if (description.counted()) {
      problems.report(
          rule.get("metadata").orElse(rule),
          "a rule with mode: join cannot count its matches; remove counted: true");
    }
    if (!(rule.get("join").orElse(null) instanceof YamlValue.Mapping join)) {
      problems.report(rule.get("join").orElse(rule), "a rule with mode: join needs a map: join");
      return Optional.empty();
    }
    join.values()
        .forEach((key, value) -> {
          if (!KEYS.contains(key)) {
            problems.report(value, "join has refs, rules and on, not: " + key);
          }
        });
    collectMetavariables(join);
    join.get("rules").ifPresent(this::inline);
    join.get("refs").ifPresent(this::references);
    List<JoinCondition> conditions = conditions(join);
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(new JoinRule(description, collections, conditions));
  }

  private void collectMetavariables(YamlValue value) {
    switch (value) {
      case YamlValue.Scalar scalar -> {
        Matcher matcher = METAVARIABLE.matcher(scalar.text());
        while (matcher.find()) {
          metavariables.add(matcher.group());
        }
      }
      case YamlValue.Sequence list -> list.values().forEach(this::collectMetavariables);
      case YamlValue.Mapping map -> map.values().values().forEach(this::collectMetavariables);
    }
  }

  private void inline(YamlValue value) {
    for (YamlValue item : items(value, "rules")) {
      if (item instanceof YamlValue.Mapping map && !map.text("id").isEmpty()) {
        String id = map.text("id");
        component(map, id)
            .ifPresent(own -> collections.put(id, new JoinRule.Collection(List.of(own), Map.of())));
      } else {
        problems.report(item, "a rule is a map with an id: " + item.described());
      }
    }
  }

  private void references(YamlValue value) {
    for (YamlValue item : items(value, "refs")) {
      if (item instanceof YamlValue.Mapping map) {
        reference(map);
      } else {
        problems.report(item, "a reference is a map with rule and as: " + item.described());
      }
    }
  }

  private void reference(YamlValue.Mapping map) {
    String name = map.text("rule");
    Optional<YamlValue> document = files.apply(name);
    if (!(document.orElse(null) instanceof YamlValue.Mapping file)) {
      problems.report(
          map.get("rule").orElse(map), "no rule file that is loaded has this path: " + name);
      return;
    }
    List<String> ids = new ArrayList<>();
    for (YamlValue item : items(file.get("rules").orElse(file), "rules")) {
      if (item instanceof YamlValue.Mapping referred) {
        component(referred, name + "/" + referred.text("id")).ifPresent(ids::add);
      }
    }
    String alias = map.text("as").isEmpty() && ids.size() == 1 ? last(ids.get(0)) : map.text("as");
    collections.put(alias, new JoinRule.Collection(ids, renames(map)));
  }

  private static String last(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private Map<String, String> renames(YamlValue.Mapping map) {
    Map<String, String> renames = new TreeMap<>();
    map.get("renames")
        .ifPresent(value -> {
          for (YamlValue item : items(value, "renames")) {
            if (item instanceof YamlValue.Mapping rename
                && ConditionReader.isMetavariable(rename.text("from"))
                && ConditionReader.isMetavariable(rename.text("to"))) {
              renames.put(rename.text("from"), rename.text("to"));
            } else {
              problems.report(item, "a rename has metavariables from and to: " + item.described());
            }
          }
        });
    return renames;
  }

  /**
   * Reads a rule under an id of its own; what it need not say here is filled in. Its message tells
   * apart what conditions tell apart.
   */
  private Optional<String> component(YamlValue.Mapping map, String name) {
    map.get("paths")
        .ifPresent(paths ->
            problems.report(paths, "paths are those of the rule with mode: join, not of: " + name));
    String id = rule.text("id") + "/" + name;
    Map<String, YamlValue> values = new LinkedHashMap<>(map.values());
    values.put("id", scalar(map, id));
    values.put("message", scalar(map, id + " " + String.join(" ", metavariables)));
    values.putIfAbsent("severity", scalar(map, "INFO"));
    rule.get("languages").ifPresent(languages -> values.putIfAbsent("languages", languages));
    YamlValue.Mapping own = new YamlValue.Mapping(map.line(), map.path(), values);
    Optional<Rule> read = new RuleReader(pack, own, problems, compiler, models).read();
    read.map(component -> component.reportedAs(rule.text("id"))).ifPresent(components::add);
    return read.map(any -> id);
  }

  private static YamlValue scalar(YamlValue place, String text) {
    return new YamlValue.Scalar(place.line(), place.path(), text);
  }

  private List<JoinCondition> conditions(YamlValue.Mapping join) {
    List<JoinCondition> conditions = new ArrayList<>();
    if (join.get("on").isEmpty()) {
      problems.report(join, "join needs conditions: on");
      return conditions;
    }
    for (YamlValue item : items(join.get("on").get(), "on")) {
      Optional<JoinCondition> condition = JoinCondition.of(item.described());
      condition.ifPresentOrElse(
          conditions::add,
          () ->
              problems.report(
                  item, "a condition is a.$X == b.$Y, or with != < > -->: " + item.described()));
      condition.ifPresent(good -> check(good, item));
    }
    return conditions;
  }

  private void check(JoinCondition condition, YamlValue place) {
    for (JoinCondition.Term term : List.of(condition.left(), condition.right())) {
      if (!collections.containsKey(term.collection())) {
        problems.report(place, "no rule or reference has this name: " + term.collection());
      }
    }
    if (condition.operator() == JoinCondition.Operator.REACHES
        && !condition.left().collection().equals(condition.right().collection())) {
      problems.report(place, "--> is within one collection: " + place.described());
    }
  }

  private List<YamlValue> items(YamlValue value, String key) {
    if (value instanceof YamlValue.Sequence list && !list.values().isEmpty()) {
      return list.values();
    }
    problems.report(value, "'" + key + "' is a list: " + value.described());
    return List.of();
  }
}
