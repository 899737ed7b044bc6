package dev.vigil.analyzer.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads rule files. What a rule says and is not understood is a problem of that rule; the others
 * are loaded.
 */
final class RuleLoader {
  private static final Set<String> KEYS =
      Set.of("id", "message", "severity", "languages", "pattern-regex", "metadata", "paths");
  private static final Set<String> LANGUAGES = Set.of("regex", "generic", "none", "python", "py");

  private final List<Rule> rules = new ArrayList<>();
  private final List<RuleProblem> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  List<Rule> rules() {
    return rules;
  }

  List<RuleProblem> problems() {
    return problems;
  }

  void load(RuleSource source) {
    Object document;
    try {
      document =
          new Load(LoadSettings.builder().setLabel(source.name()).build())
              .loadFromString(source.yaml());
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(new RuleProblem(source.name(), line, "", "", "not YAML: " + e.getProblem()));
      return;
    } catch (YamlEngineException e) {
      problems.add(new RuleProblem(source.name(), 1, "", "", "not YAML: " + e.getMessage()));
      return;
    }
    if (!(document instanceof Map<?, ?> map) || !(map.get("rules") instanceof List<?> list)) {
      problems.add(
          new RuleProblem(
              source.name(),
              1,
              "",
              "rules",
              "a rule file is a map with a list of rules under 'rules'"));
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      load(source, "rules[" + i + "]", list.get(i));
    }
  }

  private void load(RuleSource source, String path, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      problems.add(
          new RuleProblem(
              source.name(), lineOf(source, ""), "", path, "a rule is a map: " + value));
      return;
    }
    String id = map.get("id") == null ? "" : map.get("id").toString();
    Reporter reporter = new Reporter(source, id, path);
    rule(source, id, map, reporter).filter(rule -> reporter.clean).ifPresent(rules::add);
  }

  private Optional<Rule> rule(RuleSource source, String id, Map<?, ?> map, Reporter reporter) {
    for (Object key : map.keySet()) {
      if (!KEYS.contains(key)) {
        reporter.report(key.toString(), "this engine does not know the key: " + key);
      }
    }
    if (id.isEmpty()) {
      reporter.report("id", "a rule needs an id");
    } else if (!ids.add(id)) {
      reporter.report("id", "another rule has this id: " + id);
    }
    Object regex = map.get("pattern-regex");
    if (regex == null) {
      reporter.report("pattern-regex", "a rule needs pattern-regex");
      return Optional.empty();
    }
    Optional<Pattern> pattern = compile(regex.toString(), reporter);
    RuleDescription description = describe(source, id, map, reporter);
    return pattern.map(compiled -> new Rule(description, compiled));
  }

  private static Optional<Pattern> compile(String regex, Reporter reporter) {
    try {
      return Optional.of(Pattern.compile(regex.replace("(?P<", "(?<"), Pattern.MULTILINE));
    } catch (PatternSyntaxException e) {
      reporter.report("pattern-regex", e.getDescription() + ": " + regex);
      return Optional.empty();
    }
  }

  private static RuleDescription describe(
      RuleSource source, String id, Map<?, ?> map, Reporter reporter) {
    Map<?, ?> metadata = map.get("metadata") instanceof Map<?, ?> m ? m : Map.of();
    List<String> languages = new ArrayList<>();
    for (String language : texts(map.get("languages"))) {
      if (!LANGUAGES.contains(language)) {
        reporter.report("languages", "no front end for the language: " + language);
      }
      languages.add(
          language.equals("py") ? "python" : language.equals("none") ? "regex" : language);
    }
    if (languages.isEmpty()) {
      reporter.report("languages", "a rule needs languages");
    }
    return new RuleDescription(
        id,
        "evidence".equals(metadata.get("kind")),
        severity(text(map.get("severity")), reporter),
        Area.ofKey(text(metadata.get("area"))).orElse(Area.OTHER),
        text(map.get("message")),
        languages.stream().distinct().sorted().toList(),
        text(metadata.get("risk")),
        text(metadata.get("solution")),
        text(metadata.get("confidence")),
        text(metadata.get("likelihood")),
        text(metadata.get("impact")),
        texts(metadata.get("subcategory")),
        texts(metadata.get("technology")),
        texts(metadata.get("cwe")),
        texts(metadata.get("owasp")),
        texts(metadata.get("references")),
        texts(metadata.get("known-limits")),
        text(metadata.get("site")),
        text(metadata.get("observation")),
        texts(metadata.get("contradicted-by")),
        text(metadata.get("absence")),
        source.pack(),
        map.get("paths") instanceof Map<?, ?> paths
            ? new PathGlobs(texts(paths.get("include")), texts(paths.get("exclude")))
            : PathGlobs.EVERYWHERE);
  }

  private static Severity severity(String text, Reporter reporter) {
    return switch (text) {
      case "CRITICAL" -> Severity.CRITICAL;
      case "HIGH", "ERROR" -> Severity.HIGH;
      case "MEDIUM", "WARNING" -> Severity.MEDIUM;
      case "LOW" -> Severity.LOW;
      case "INFO", "INVENTORY", "EXPERIMENT" -> Severity.INFO;
      default -> {
        reporter.report("severity", "severity is CRITICAL, HIGH, MEDIUM, LOW or INFO: " + text);
        yield Severity.INFO;
      }
    };
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString().strip();
  }

  private static List<String> texts(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(RuleLoader::text).toList();
    }
    return value == null ? List.of() : List.of(text(value));
  }

  /** The line where a rule's id stands, 1 if it has none. */
  private static int lineOf(RuleSource source, String id) {
    List<String> lines = source.yaml().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!id.isEmpty() && lines.get(i).contains("id: " + id)) {
        return i + 1;
      }
    }
    return 1;
  }

  /** Collects the problems of one rule. */
  private final class Reporter {
    private final RuleSource source;
    private final String id;
    private final String path;
    private boolean clean = true;

    Reporter(RuleSource source, String id, String path) {
      this.source = source;
      this.id = id;
      this.path = path;
    }

    void report(String key, String message) {
      clean = false;
      problems.add(
          new RuleProblem(source.name(), lineOf(source, id), id, path + "." + key, message));
    }
  }
}
