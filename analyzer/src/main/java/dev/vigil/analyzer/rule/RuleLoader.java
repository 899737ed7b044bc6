package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads rule files. What a rule says and is not understood is a problem of that rule; the others
 * are loaded.
 */
final class RuleLoader {
  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> components = new ArrayList<>();
  private final List<JoinRule> joins = new ArrayList<>();
  private final Map<String, RuleSource> sources = new HashMap<>();
  private final List<RuleProblem> problems = new ArrayList<>();
  private final List<DeclaredRule> declared = new ArrayList<>();
  private final Set<String> ids = new TreeSet<>();
  private final Map<String, MetadataValue.Fields> metadata = new HashMap<>();
  private final PatternCompiler compiler;

  RuleLoader(Optional<LocalDate> today) {
    this.compiler = new PatternCompiler(today);
  }

  List<Rule> rules() {
    return rules;
  }

  /** The words of all patterns of the rules. */
  List<SortedSet<String>> words() {
    return compiler.words();
  }

  /** What formulas of the rules require. */
  List<Requirement> requirements() {
    return compiler.requirements();
  }

  /** What rules look for in the text. */
  List<Formula.Text> texts() {
    return compiler.texts();
  }

  /** The rules whose matches are joined by others and are no findings themselves. */
  List<Rule> components() {
    return components;
  }

  List<JoinRule> joins() {
    return joins;
  }

  List<RuleProblem> problems() {
    return problems;
  }

  /** The ids that the rules have in their set, sorted, also of those that are not loaded. */
  Set<String> ids() {
    return ids;
  }

  /** The metadata of rules by their ids. */
  Map<String, MetadataValue.Fields> metadata() {
    return metadata;
  }

  /** The day that the rules are run for, if what one of them finds depends on it. */
  Optional<LocalDate> decidingDay() {
    return compiler.decidingDay();
  }

  void loadAll(List<RuleSource> all) {
    all.forEach(source -> sources.putIfAbsent(key(source.pack(), source.name()), source));
    all.forEach(this::read);
    RuleIds identified = new RuleIds(declared);
    for (int i = 0; i < identified.rules().size(); i++) {
      load(identified.rules().get(i), identified.ids().get(i), identified::named);
    }
  }

  private static String key(String pack, String name) {
    return pack + "\n" + name;
  }

  private void read(RuleSource source) {
    try {
      YamlValue document = YamlReader.read(source.name(), source.yaml());
      if (document instanceof YamlValue.Mapping map
          && map.values().get("rules") instanceof YamlValue.Sequence list) {
        list.values().forEach(rule -> declare(source, rule));
      } else {
        problems.add(
            new RuleProblem(
                RuleProblem.Kind.ERROR,
                source.name(),
                document.line(),
                "",
                "rules",
                "a rule file is a map with a list of rules under 'rules', this is "
                    + document.described()));
      }
    } catch (InvalidYamlException e) {
      problems.add(
          new RuleProblem(
              RuleProblem.Kind.ERROR,
              source.name(),
              e.line(),
              "",
              e.path(),
              String.valueOf(e.getMessage())));
    }
  }

  private void declare(RuleSource source, YamlValue value) {
    if (value instanceof YamlValue.Mapping map) {
      declared.add(new DeclaredRule(source, map));
    } else {
      new Problems(source.name(), "", problems)
          .report(value, "a rule is a map: " + value.described());
    }
  }

  private void load(DeclaredRule rule, String id, Function<String, List<String>> named) {
    RuleSource source = rule.source();
    YamlValue.Mapping map = rule.identifiedAs(id, named);
    Problems own = new Problems(source.name(), id, problems);
    if (id.isEmpty()) {
      own.report(map, "a rule needs an id");
    } else if (!ids.add(id)) {
      own.report(map.get("id").orElse(map), "another rule of this file has this id: " + id);
    }
    if (map.get("metadata").map(MetadataValue::of).orElse(null)
        instanceof MetadataValue.Fields fields) {
      metadata.put(id, fields);
    }
    if (rule.isJoin()) {
      join(source, map, own);
      return;
    }
    new RuleReader(source.pack(), map, own, compiler)
        .read()
        .filter(read -> !own.fatal())
        .ifPresent(read -> rules.add(read.declaredAs(rule.id())));
  }

  private void join(RuleSource source, YamlValue.Mapping map, Problems own) {
    JoinReader reader =
        new JoinReader(source.pack(), map, own, compiler, path -> document(source, path));
    Optional<JoinRule> rule = reader.read().filter(read -> !own.fatal());
    rule.ifPresent(read -> {
      joins.add(read);
      components.addAll(reader.components());
    });
  }

  /** The file that another refers to, by its path from the other's folder or from the pack. */
  private Optional<YamlValue> document(RuleSource from, String path) {
    String folder = from.name().substring(0, from.name().lastIndexOf('/') + 1);
    for (String name : List.of(folder + path, path)) {
      RuleSource source = sources.get(key(from.pack(), name));
      if (source != null) {
        try {
          return Optional.of(YamlReader.read(source.name(), source.yaml()));
        } catch (InvalidYamlException e) {
          // Reported where that file is loaded.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
