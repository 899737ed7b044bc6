package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A scan of a clean checkout and a night find the same, and {@code findings} lists what
 * Elasticsearch holds; over the fixtures of the built-in rules, all of which match there.
 */
final class ScanAndNightIT {
  private static final Path FIXTURES = Path.of("../rules/python");

  @TempDir Path directory;

  @Test
  void findTheSame() throws Exception {
    Path work = directory.resolve("work");
    try (WorkTree tree = WorkTree.create(work)) {
      tree.commit(fixtures());
    }
    Path data = directory.resolve("data");
    CommandProcess.Result night =
        CommandProcess.run(directory, "nightly", work.toString(), "--data", data.toString());
    assertThat(night.status()).describedAs("%s", night).isZero();
    CommandProcess.Result scan = CommandProcess.run(work, "scan", ".", "--format", "json");
    assertThat(scan.status()).describedAs("%s", scan.err()).isZero();

    Map<String, JsonNode> indexed = new DataContents(data).documents("vigil-findings");
    TreeSet<String> scanned = new TreeSet<>();
    scan.json()
        .path("results")
        .forEach(result ->
            scanned.add(
                result.path("check_id").asText()
                    + " "
                    + result.path("path").asText()
                    + ":"
                    + result.at("/start/line").asInt()
                    + "-"
                    + result.at("/end/line").asInt()
                    + " "
                    + result.at("/extra/message").asText()));
    assertThat(scanned).hasSizeGreaterThan(100);
    assertThat(new TreeSet<>(indexed.values().stream().map(ScanAndNightIT::describe).toList()))
        .isEqualTo(scanned);
    assertThat(scan.json().path("results")).hasSize(indexed.size());

    assertListed(data, indexed, "--rule", "/rule/id");
    assertListed(data, indexed, "--severity", "/vulnerability/severity");
    assertListed(data, indexed, "--area", "/rule/category");
    assertListed(data, indexed, "--status", "/vulnerability/status");
    assertListed(data, indexed, "--repo", "/vigil/repository/name");
  }

  private static Map<String, String> fixtures() throws Exception {
    Map<String, String> fixtures = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".py")).toList()) {
        fixtures.put(FIXTURES.relativize(file).toString(), Files.readString(file));
      }
    }
    assertThat(fixtures).hasSizeGreaterThan(50);
    return fixtures;
  }

  private static String describe(JsonNode finding) {
    return finding.at("/rule/id").asText()
        + " "
        + finding.at("/file/path").asText()
        + ":"
        + finding.at("/vigil/line/start").asInt()
        + "-"
        + finding.at("/vigil/line/end").asInt()
        + " "
        + finding.path("message").asText();
  }

  /** Asks for the value that the first document has. */
  private void assertListed(Path data, Map<String, JsonNode> indexed, String option, String pointer)
      throws Exception {
    String value = indexed.values().iterator().next().at(pointer).asText();
    List<JsonNode> expected =
        indexed.values().stream().filter(d -> d.at(pointer).asText().equals(value)).toList();
    CommandProcess.Result listed =
        CommandProcess.run(
            directory, "findings", "--data", data.toString(), "--json", option, value);
    assertThat(listed.status()).describedAs("%s", listed).isZero();
    List<JsonNode> found = new ArrayList<>();
    listed.json().forEach(found::add);
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }
}
