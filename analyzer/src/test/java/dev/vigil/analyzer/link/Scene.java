package dev.vigil.analyzer.link;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.CompressedText;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.RepositoryStep;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A few files in which data goes from one to another.
 *
 * @param name what is shown
 * @param language of the files
 * @param files their texts by path; lines on which something is reported end with a comment
 */
record Scene(String name, String language, SortedMap<String, String> files) {
  private static final String RULES =
      """
      rules:
        - id: flow
          message: "$FROM reaches $TO"
          severity: HIGH
          languages: [python, java]
          mode: taint
          options:
            taint_intrafile: true
            taint_track_values: true
            interfile: true
          pattern-sources:
            - patterns:
                - pattern: $FROM()
                - metavariable-regex:
                    metavariable: $FROM
                    regex: ^source$
          pattern-sinks:
            - patterns:
                - pattern: sink($TO)
                - focus-metavariable: $TO
          pattern-sanitizers:
            - pattern: clean(...)
      """;

  private static final RuleSet RULE_SET =
      RuleLoader.load(List.of(new RuleSource("test", "test.yaml", RULES))).rules();

  /** The scenes of a language. */
  static List<Scene> all(String language) throws IOException {
    List<Scene> scenes = new ArrayList<>();
    String name = "scenes." + language + ".txt";
    try (InputStream text = Objects.requireNonNull(Scene.class.getResourceAsStream(name))) {
      for (String scene :
          new String(text.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=== ", -1)) {
        if (!scene.isBlank()) {
          String[] parts = scene.split("(?m)^--- ", -1);
          SortedMap<String, String> files = new TreeMap<>();
          for (int i = 1; i < parts.length; i++) {
            int line = parts[i].indexOf('\n');
            files.put(parts[i].substring(0, line), parts[i].substring(line + 1));
          }
          scenes.add(new Scene(parts[0].strip(), language, files));
        }
      }
    }
    return scenes;
  }

  /** Path and line of all that is to be reported. */
  SortedSet<String> marked() {
    SortedSet<String> marked = new TreeSet<>();
    files.forEach((path, text) -> {
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).endsWith("reported")) {
          marked.add(path + ":" + (i + 1));
        }
      }
    });
    return marked;
  }

  /** What each file tells the others, by path. */
  SortedMap<String, CompressedText> facts() {
    Analyzer analyzer = new Analyzer(RULE_SET, Limits.DEFAULT);
    SortedMap<String, CompressedText> facts = new TreeMap<>();
    files.forEach((path, text) ->
        facts.put(path, analyzer.analyse(text.getBytes(StandardCharsets.UTF_8), language).facts()));
    return facts;
  }

  /** What one of its files tells the others. */
  CompressedText facts(String path) {
    return Objects.requireNonNull(facts().get(path));
  }

  /** What is found in files of these texts. */
  List<Finding> findings(Map<String, String> texts) {

    Analyzer analyzer = new Analyzer(RULE_SET, Limits.DEFAULT);
    Map<String, UnitAnalysis> analyses = new HashMap<>();
    List<SnapshotFile> snapshot = new ArrayList<>();
    texts.forEach((path, text) -> {
      analyses.put(path, analyzer.analyse(text.getBytes(StandardCharsets.UTF_8), language));
      snapshot.add(
          new SnapshotFile(path, path, language, text.length(), Optional.empty(), List.of()));
    });
    return new RepositoryStep(RULE_SET)
        .combine("repository", snapshot, (blob, any) -> Objects.requireNonNull(analyses.get(blob)))
        .findings();
  }

  @Override
  public String toString() {
    return language + ", " + name;
  }
}
