package dev.vigil.analyzer.review;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.repository.RepositoryStep;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Scans of the test's own sources with the test's own rules. */
final class Scans {
  static final RuleSet RULES =
      RuleLoader.load(List.of(new RuleSource("test", "rules.yaml", resource("rules.yaml"))))
          .rules();

  private Scans() {}

  static List<RuleDescription> descriptions() {
    return RULES.descriptions();
  }

  static String resource(String name) {
    try (InputStream in = Scans.class.getResourceAsStream("/review/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RepositoryScan scan(Map<String, String> contents, SnapshotFile... others) {
    return combine(contents, Scans::analysis, others);
  }

  static UnitAnalysis analysis(String content) {
    return new Analyzer(RULES, Limits.DEFAULT)
        .analyse(content.getBytes(StandardCharsets.UTF_8), "python");
  }

  static RepositoryScan combine(
      Map<String, String> contents,
      Function<String, UnitAnalysis> analysis,
      SnapshotFile... others) {
    List<SnapshotFile> files = new ArrayList<>(List.of(others));
    new TreeMap<>(contents)
        .forEach((path, content) ->
            files.add(
                new SnapshotFile(
                    path,
                    content,
                    path.endsWith(".py") ? "python" : "text",
                    content.length(),
                    Optional.empty(),
                    List.of())));
    return new RepositoryStep(RULES)
        .combine("repository", files, (content, language) -> analysis.apply(content));
  }
}
