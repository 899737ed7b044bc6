package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.formula.Requirement;
import dev.vigil.analyzer.formula.RequirementTable;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.rule.JoinRule;
import dev.vigil.analyzer.rule.MetadataValue;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads rule files. What a rule says and is not understood is a problem of that rule; the others
 * are loaded.
 */
public final class RuleLoader {
  private final List<Rule> rules = new ArrayList<>();

  /** Rules whose matches are joined by others and are no findings themselves. */
  private final List<Rule> components = new ArrayList<>();

  private final List<JoinRule> joins = new ArrayList<>();
  private final Map<String, RuleSource> sources = new HashMap<>();
  private final List<RuleProblem> problems = new ArrayList<>();
  private final List<DeclaredRule> declared = new ArrayList<>();

  /** The ids that the rules have in their set, also of those that are not loaded. */
  private final Set<String> ids = new TreeSet<>();

  private final Map<String, MetadataValue.Fields> metadata = new HashMap<>();

  private final PatternCompiler compiler;
  private final Models models;

  private RuleLoader(Optional<LocalDate> today, Languages languages) {
    this.compiler = new PatternCompiler(today, languages);
    this.models = new Models(compiler);
  }

  /** Loads the rules of some files; those are wrong whose matches depend on the day. */
  public static RuleSetLoad load(Collection<RuleSource> sources) {
    return load(sources, Optional.empty());
  }

  /**
   * Loads the rules of some files, to be run for a day: what {@code today()} means in them. Sets of
   * which some rule asks for it are others on another day.
   */
  public static RuleSetLoad load(Collection<RuleSource> sources, LocalDate today) {
    return load(sources, Optional.of(today));
  }

  /** Loads the rules of some files for an engine that knows other languages. */
  public static RuleSetLoad load(Collection<RuleSource> sources, Languages languages) {
    return new RuleLoader(Optional.empty(), languages).load(sources.stream().sorted().toList());
  }

  /**
   * Loads rules that find what the models of a file describe, to test them: for each kind one with
   * the id {@code KIND.sources}, {@code KIND.guards} and so on. None if the file has no models.
   */
  public static RuleSetLoad loadProbes(RuleSource models) {
    RuleLoader loader = new RuleLoader(Optional.empty(), Languages.BUILT_IN);
    loader.readProbes(models);
    return loader.loadDeclared(List.of(models));
  }

  private static RuleSetLoad load(Collection<RuleSource> sources, Optional<LocalDate> today) {
    return new RuleLoader(today, Languages.BUILT_IN).load(sources.stream().sorted().toList());
  }

  private RuleSetLoad load(List<RuleSource> sorted) {
    sorted.forEach(source -> sources.putIfAbsent(key(source.pack(), source.name()), source));
    sorted.forEach(this::read);
    return loadDeclared(sorted);
  }

  private RuleSetLoad loadDeclared(List<RuleSource> sorted) {
    RuleIds identified = new RuleIds(declared);
    for (int i = 0; i < identified.rules().size(); i++) {
      load(identified.rules().get(i), identified.ids().get(i), identified::named);
    }
    RuleSet set =
        new RuleSet(
            compiler.languages(),
            rules,
            components,
            joins,
            requirements(),
            metadata,
            digest(sorted));
    return new RuleSetLoad(set, problems);
  }

  private RequirementTable requirements() {
    List<Requirement> required = new ArrayList<>(compiler.requirements());
    rules.forEach(rule -> rule.requirements().forEach(required::add));
    components.forEach(rule -> rule.requirements().forEach(required::add));
    return RequirementTable.of(required, compiler.words(), compiler.texts());
  }

  private String digest(List<RuleSource> sorted) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (RuleSource source : sorted) {
        update(sha256, source.name());
        update(sha256, source.yaml());
      }
      ids.forEach(id -> update(sha256, id));
      compiler.decidingDay().ifPresent(day -> update(sha256, day.toString()));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static String key(String pack, String name) {
    return pack + "\n" + name;
  }

  private void read(RuleSource source) {
    try {
      YamlValue document = YamlReader.read(source.name(), source.yaml());
      Optional<YamlValue> described =
          document instanceof YamlValue.Mapping map ? map.get(Models.KEY) : Optional.empty();
      described.ifPresent(value -> models.declare(source, value, problems));
      if (document instanceof YamlValue.Mapping map
          && map.values().get("rules") instanceof YamlValue.Sequence list) {
        list.values().forEach(rule -> declare(source, rule));
      } else if (described.isEmpty()) {
        problems.add(
            new RuleProblem(
                RuleProblem.Kind.ERROR,
                source.name(),
                document.line(),
                "",
                "rules",
                "a rule file is a map with a list of rules under 'rules', or of models under"
                    + " 'models', this is "
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

  private void readProbes(RuleSource source) {
    try {
      Models.probes(YamlReader.read(source.name(), source.yaml()))
          .forEach(rule -> declare(source, rule));
    } catch (InvalidYamlException e) {
      // Reported where the file is loaded.
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
    if (map.get("metadata").map(MetadataReader::read).orElse(null)
        instanceof MetadataValue.Fields fields) {
      metadata.put(id, fields);
    }
    if (rule.isJoin()) {
      join(source, map, own);
      return;
    }
    new RuleReader(source.pack(), map, own, compiler, models)
        .read()
        .filter(read -> !own.fatal())
        .ifPresent(read -> rules.add(read.declaredAs(rule.id())));
  }

  private void join(RuleSource source, YamlValue.Mapping map, Problems own) {
    JoinReader reader =
        new JoinReader(source.pack(), map, own, compiler, models, path -> document(source, path));
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
