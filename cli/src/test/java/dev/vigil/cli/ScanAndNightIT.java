package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A scan of a clean checkout and a night find the same, and {@code findings} lists what
 * Elasticsearch holds; over the fixtures of the built-in rules, all of which match there.
 */
final class ScanAndNightIT {
  private static final Path FIXTURES = Path.of("../rules");

  /** Beside the built-in rules, of which none has a fix. */
  private static final String RULE_WITH_FIX =
      """
      rules:
        - id: loads-yaml
          languages: [python]
          severity: HIGH
          message: Loads $X.
          pattern: yaml.load($X)
          fix: yaml.safe_load($X)
      """;

  @TempDir Path directory;

  @Test
  void findTheSame() throws Exception {
    Path work = directory.resolve("work");
    try (WorkTree tree = WorkTree.create(work)) {
      tree.commit(fixtures());
      // A night does not read the settings that a repository has.
      tree.commit(Map.of(".vigil.yaml", "exclude: '**'\n"));
    }
    Path data = directory.resolve("data");
    CommandProcess.Result night =
        CommandProcess.run(
            directory,
            Stream.concat(Stream.of("nightly", work.toString(), "--data", data.toString()), rules())
                .toArray(String[]::new));
    assertThat(night.status()).describedAs("%s", night).isZero();
    CommandProcess.Result scan =
        CommandProcess.run(
            work,
            Stream.concat(Stream.of("scan", ".", "--settings", "none", "--format", "json"), rules())
                .toArray(String[]::new));
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
    assertThat(traces(indexed.values(), "/vigil/fingerprint", ScanAndNightIT::indexedTrace))
        .isEqualTo(traces(scan.json().path("results"), "/extra/fingerprint", ScanAndNightIT::trace))
        .hasSizeGreaterThan(50);
    assertThat(fixes(indexed.values(), "/vigil/fingerprint", "/vigil/fix/text"))
        .isEqualTo(fixes(scan.json().path("results"), "/extra/fingerprint", "/extra/fix"))
        .isNotEmpty();
    assertThat(places(indexed.values(), "/vigil/fingerprint", "/vigil/lines", "/vigil/count", ""))
        .isEqualTo(
            places(
                scan.json().path("results"),
                "/extra/fingerprint",
                "/extra/places",
                "/extra/count",
                "/start/line"))
        .isNotEmpty();

    assertListed(data, indexed, "--rule", "/rule/id");
    assertListed(data, indexed, "--severity", "/vulnerability/severity");
    assertListed(data, indexed, "--area", "/rule/category");
    assertListed(data, indexed, "--status", "/vulnerability/status");
    assertListed(data, indexed, "--repo", "/vigil/repository/name");
  }

  /** Those that are built in, and {@link #RULE_WITH_FIX}. */
  private Stream<String> rules() throws IOException {
    Path own = Files.createDirectories(directory.resolve("own"));
    Files.writeString(own.resolve("fix.yaml"), RULE_WITH_FIX);
    return Stream.of(
            FIXTURES.resolve("python"), FIXTURES.resolve("java"), FIXTURES.resolve("regex"), own)
        .flatMap(folder -> Stream.of("--rules", folder.toAbsolutePath().normalize().toString()));
  }

  private static Map<String, String> fixtures() throws Exception {
    Map<String, String> fixtures = new TreeMap<>();
    for (String language : List.of("python", "java")) {
      try (Stream<Path> files = Files.walk(FIXTURES.resolve(language))) {
        for (Path file : files.filter(path -> path.toString().matches(".*\\.(py|java)")).toList()) {
          fixtures.put(FIXTURES.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    assertThat(fixtures).hasSizeGreaterThan(100);
    return fixtures;
  }

  /** The steps of each finding's trace, as {@code line:column code}. */
  private static Map<String, List<String>> traces(
      Iterable<JsonNode> findings, String identity, Function<JsonNode, List<String>> trace) {
    Map<String, List<String>> traces = new TreeMap<>();
    for (JsonNode finding : findings) {
      List<String> steps = trace.apply(finding);
      if (!steps.isEmpty()) {
        traces.put(finding.at(identity).asText(), steps);
      }
    }
    return traces;
  }

  private static List<String> indexedTrace(JsonNode document) {
    JsonNode trace = document.at("/vigil/trace");
    List<JsonNode> steps = new ArrayList<>();
    if (!trace.isMissingNode()) {
      steps.add(trace.get("source"));
      trace.get("variables").forEach(steps::add);
      steps.add(trace.get("sink"));
    }
    return steps.stream()
        .map(step -> step(step.get("line"), step.get("column"), step.get("excerpt")))
        .toList();
  }

  private static List<String> trace(JsonNode result) {
    JsonNode trace = result.at("/extra/dataflow_trace");
    List<String> steps = new ArrayList<>();
    if (!trace.isMissingNode()) {
      steps.add(step(trace.at("/taint_source/1/0"), trace.at("/taint_source/1/1")));
      for (JsonNode variable : trace.get("intermediate_vars")) {
        steps.add(step(variable.get("location"), variable.get("content")));
      }
      steps.add(step(trace.at("/taint_sink/1/0"), trace.at("/taint_sink/1/1")));
    }
    return steps;
  }

  private static String step(JsonNode location, JsonNode code) {
    return step(location.at("/start/line"), location.at("/start/col"), code);
  }

  private static String step(JsonNode line, JsonNode column, JsonNode code) {
    return line.asInt() + ":" + column.asInt() + " " + code.asText();
  }

  private static Map<String, String> fixes(
      Iterable<JsonNode> findings, String identity, String pointer) {
    Map<String, String> fixes = new TreeMap<>();
    for (JsonNode finding : findings) {
      if (!finding.at(pointer).isMissingNode()) {
        fixes.put(finding.at(identity).asText(), finding.at(pointer).asText());
      }
    }
    return fixes;
  }

  /** The lines of each counted finding, and the number of its places behind them. */
  private static Map<String, List<Integer>> places(
      Iterable<JsonNode> findings, String identity, String places, String count, String line) {
    Map<String, List<Integer>> lines = new TreeMap<>();
    for (JsonNode finding : findings) {
      if (!finding.at(places).isMissingNode()) {
        List<Integer> numbers = new ArrayList<>();
        finding.at(places).forEach(place -> numbers.add(place.at(line).asInt()));
        numbers.add(finding.at(count).asInt());
        lines.put(finding.at(identity).asText(), numbers);
      }
    }
    return lines;
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
    List<String> arguments =
        new ArrayList<>(List.of("findings", "--data", data.toString(), "--json", option, value));
    if (!option.equals("--status")) {
      arguments.addAll(List.of("--status", "all"));
    }
    CommandProcess.Result listed = CommandProcess.run(directory, arguments.toArray(String[]::new));
    assertThat(listed.status()).describedAs("%s", listed).isZero();
    List<JsonNode> found = new ArrayList<>();
    listed.json().forEach(found::add);
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }
}
