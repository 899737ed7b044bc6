package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of libraries, by kind: the sources, sinks, sanitizers, guards and propagators that
 * taint rules name by {@code model: KIND} instead of repeating them. Several files may say
 * something of one kind, each for the library that it knows.
 */
final class Models {
  /** The key of a document that holds models. */
  static final String KEY = "models";

  /** What a model may hold. */
  private static final List<String> ROLES =
      List.of("sources", "sinks", "sanitizers", "guards", "propagators");

  private static final Set<String> KNOWN = Set.of("kind", "languages", "library", "description");

  private record Key(String kind, String role, String language) {}

  private final PatternCompiler compiler;
  private final Map<Key, List<YamlValue>> entries = new LinkedHashMap<>();

  /** For each kind, its languages. */
  private final Map<String, Set<String>> languages = new TreeMap<>();

  private final Set<String> wrong = new TreeSet<>();

  /** Without any model. */
  Models(PatternCompiler compiler) {
    this.compiler = compiler;
  }

  /** Reads the models of a document. */
  void declare(RuleSource source, YamlValue models, List<RuleProblem> problems) {
    if (!(models instanceof YamlValue.Sequence list)) {
      new Problems(source.name(), "", problems)
          .report(models, "models is a list: " + models.described());
      return;
    }
    for (YamlValue value : list.values()) {
      if (value instanceof YamlValue.Mapping model) {
        declare(model, new Problems(source.name(), model.text("kind"), problems));
      } else {
        new Problems(source.name(), "", problems)
            .report(value, "a model is a map: " + value.described());
      }
    }
  }

  private void declare(YamlValue.Mapping model, Problems problems) {
    String kind = model.text("kind");
    if (kind.isEmpty()) {
      problems.report(model, "a model needs a kind");
    }
    if (ROLES.stream().noneMatch(role -> model.get(role).isPresent())) {
      problems.report(model, "a model needs one or more of " + ROLES);
    }
    model
        .values()
        .forEach((key, value) -> {
          if (!KNOWN.contains(key) && !ROLES.contains(key)) {
            problems.report(
                value, "a model has " + new TreeSet<>(KNOWN) + " and " + ROLES + ", not: " + key);
          }
        });
    for (String language : RuleLanguages.read(model, compiler.languages(), problems).names()) {
      languages.computeIfAbsent(kind, any -> new TreeSet<>()).add(language);
      for (String role : ROLES) {
        model.get(role).ifPresent(value -> declare(new Key(kind, role, language), value, problems));
      }
    }
    if (problems.fatal()) {
      wrong.add(kind);
    }
  }

  private void declare(Key key, YamlValue value, Problems problems) {
    FormulaReader formulas = FormulaReader.plain(key.language, compiler, problems);
    // Read as those of a rule that has nothing else, for what is wrong with them.
    Map<String, YamlValue> alone = Map.of("pattern-" + key.role, value);
    new TaintReader(formulas, TaintOptions.DEFAULT, problems, new Models(compiler))
        .read(new YamlValue.Mapping(value.line(), value.path(), alone));
    if (value instanceof YamlValue.Sequence list) {
      List<YamlValue> known = entries.computeIfAbsent(key, any -> new ArrayList<>());
      list.values().stream()
          .filter(entry -> known.stream().noneMatch(entry::hasContentOf))
          .forEach(known::add);
    }
  }

  /**
   * What a rule means by {@code model: KIND}.
   *
   * @param kind as the rule names it
   * @param role what it shall be: sources, sinks, sanitizers, guards or propagators
   * @param language for which the rule is read
   * @param problems told when there is none
   */
  List<YamlValue> named(YamlValue kind, String role, String language, Problems problems) {
    if (!(kind instanceof YamlValue.Scalar name)) {
      problems.report(kind, "the kind of a model is a text: " + kind.described());
      return List.of();
    }
    List<YamlValue> found = entries.get(new Key(name.text().strip(), role, language));
    if (found != null && !wrong.contains(name.text().strip())) {
      return found;
    }
    problems.report(kind, missing(name.text().strip(), role, language));
    return List.of();
  }

  private String missing(String kind, String role, String language) {
    if (wrong.contains(kind)) {
      return "the model has errors of its own: " + kind;
    }
    Set<String> known = new TreeSet<>();
    entries.keySet().stream()
        .filter(key -> key.role.equals(role) && key.language.equals(language))
        .forEach(key -> known.add(key.kind));
    return "there is no model with "
        + role
        + " for "
        + language
        + " of the kind: "
        + kind
        + "; there are "
        + known;
  }

  /**
   * Rules that find what the models of a document describe, to test them: for each kind and role
   * one with the id {@code KIND.ROLE}.
   */
  static List<YamlValue> probes(YamlValue document) {
    List<YamlValue> rules = new ArrayList<>();
    if (document instanceof YamlValue.Mapping map
        && map.get(KEY).orElse(null) instanceof YamlValue.Sequence models) {
      for (YamlValue value : models.values()) {
        if (value instanceof YamlValue.Mapping model) {
          for (String role : ROLES) {
            model.get(role).ifPresent(entries -> rules.add(probe(model, role, entries)));
          }
        }
      }
    }
    return rules;
  }

  private static YamlValue probe(YamlValue.Mapping model, String role, YamlValue list) {
    List<YamlValue> any = new ArrayList<>();
    if (list instanceof YamlValue.Sequence entries) {
      for (YamlValue entry : entries.values()) {
        if (entry instanceof YamlValue.Mapping map) {
          Map<String, YamlValue> formula = new LinkedHashMap<>(map.values());
          formula.keySet().retainAll(FormulaReader.ROOTS);
          any.add(new YamlValue.Mapping(map.line(), map.path(), formula));
        }
      }
    }
    Map<String, YamlValue> rule = new LinkedHashMap<>();
    String id = model.text("kind") + "." + role;
    rule.put("id", new YamlValue.Scalar(model.line(), model.path(), id));
    rule.put("message", new YamlValue.Scalar(model.line(), model.path(), id));
    rule.put("severity", new YamlValue.Scalar(model.line(), model.path(), "INFO"));
    model.get("languages").ifPresent(value -> rule.put("languages", value));
    rule.put("pattern-either", new YamlValue.Sequence(list.line(), list.path(), any));
    return new YamlValue.Mapping(model.line(), model.path(), rule);
  }
}
