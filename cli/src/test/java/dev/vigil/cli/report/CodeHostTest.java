package dev.vigil.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.cli.Commands;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What code hosts document that they take of a SARIF log, on logs of scans. */
final class CodeHostTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--evidence", "--disable-nosem"})
  void aLogIsWithinTheBoundsOfCodeHosts(String option) throws IOException {
    write(
        "a/app.py",
        "import subprocess\nsubprocess.run(c, shell=True)\nimport logging\nlogging.info('up')\n");
    write("b/c:d e#f.py", "import os\nos.system(c)  # nosec\n");
    write("b/\u6F22.js", "var x = 1\n");
    write("b/broken.py", "def f(x y):\n");
    JsonNode log =
        log("scan", "--format", "sarif", option, folder.resolve("a"), folder.resolve("b"));

    assertThat(log.get("version").asText()).isEqualTo("2.1.0");
    JsonNode run = only(log.get("runs"));
    JsonNode rules = run.at("/tool/driver/rules");
    assertThat(rules.size()).isLessThanOrEqualTo(25_000);
    Set<String> ids = new HashSet<>();
    for (JsonNode rule : rules) {
      assertThat(ids.add(rule.get("id").asText())).isTrue();
      assertThat(rule.get("id").asText()).hasSizeLessThanOrEqualTo(255);
      assertThat(rule.get("name").asText()).matches("[A-Z0-9][A-Za-z0-9]{0,254}");
      assertThat(rule.at("/shortDescription/text").asText()).isNotBlank().hasSizeLessThan(1025);
      assertThat(rule.at("/fullDescription/text").asText()).isNotBlank().hasSizeLessThan(1025);
      assertThat(rule.at("/help/text").asText()).isNotBlank();
      assertThat(rule.at("/help/markdown").asText()).isNotBlank();
      assertThat(rule.at("/properties/tags").size()).isBetween(1, 20);
      if (rule.at("/properties").has("precision")) {
        assertThat(rule.at("/properties/precision").asText()).isIn("high", "medium", "low");
      }
      if (rule.has("helpUri")) {
        assertThat(URI.create(rule.get("helpUri").asText())).hasScheme("https");
      }
    }
    assertThat(run.at("/originalUriBaseIds/SRCROOT/uri").asText())
        .startsWith("file:/")
        .endsWith("/");
    JsonNode results = run.get("results");
    assertThat(results).isNotEmpty();
    for (JsonNode result : results) {
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
      assertThat(result.at("/message/text").asText()).isNotBlank();
      place(only(result.get("locations")).get("physicalLocation"));
      assertThat(result.path("codeFlows").size()).isLessThanOrEqualTo(1);
      assertThat(result.at("/codeFlows/0/threadFlows/0/locations").size()).isLessThan(1000);
    }
    assertThat(results)
        .filteredOn(result -> result.get("kind").asText().equals("fail"))
        .isNotEmpty()
        .allSatisfy(result ->
            assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
                .isNotBlank());
    assertThat(results.toString()).contains("b/c%3Ad%20e%23f.py");
    assertThat(results.findValuesAsText("kind").contains("pass"))
        .isEqualTo(option.equals("--evidence"));
  }

  private static void place(JsonNode location) {
    URI uri = URI.create(location.at("/artifactLocation/uri").asText());
    assertThat(uri.isAbsolute()).isFalse();
    assertThat(uri.getPath()).doesNotStartWith("/").doesNotContain("..");
    assertThat(location.at("/artifactLocation/uriBaseId").asText()).isEqualTo("SRCROOT");
    JsonNode region = location.get("region");
    int startLine = region.get("startLine").asInt();
    int endLine = region.get("endLine").asInt();
    assertThat(startLine).isPositive();
    assertThat(endLine).isGreaterThanOrEqualTo(startLine);
    assertThat(region.get("startColumn").asInt()).isPositive();
    if (startLine == endLine) {
      assertThat(region.get("endColumn").asInt())
          .isGreaterThanOrEqualTo(region.get("startColumn").asInt());
    }
    assertThat(location.at("/contextRegion/startLine").asInt()).isEqualTo(startLine);
    assertThat(location.at("/contextRegion/endLine").asInt()).isEqualTo(endLine);
  }

  @Test
  void theMostSevereResultsAreKeptWhereAllAreTooMany() throws IOException {
    write(
        "rules.yaml",
        """
        rules:
          - {id: low, message: m, severity: LOW, languages: [regex], pattern-regex: 'low\\d+'}
          - {id: high, message: m, severity: HIGH, languages: [regex], pattern-regex: 'high\\d+'}
        """);
    StringBuilder lows = new StringBuilder();
    for (int i = 0; i < 990; i++) {
      lows.append("low").append(i).append('\n');
    }
    for (int i = 0; i < 26; i++) {
      write("t/" + i + ".txt", lows + "high1\n");
    }
    JsonNode run =
        only(
            log(
                    "scan",
                    "--rules",
                    folder.resolve("rules.yaml"),
                    "--format",
                    "sarif",
                    folder.resolve("t"))
                .get("runs"));
    assertThat(run.get("results")).hasSize(25_000);
    assertThat(run.get("results").findValuesAsText("ruleId"))
        .filteredOn("high"::equals)
        .hasSize(26);
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .startsWith("766 less severe findings are left out");
  }

  private static JsonNode only(JsonNode list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }

  private static JsonNode log(Object... arguments) throws IOException {
    return new ObjectMapper().readTree(Commands.run(arguments).out());
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, content);
  }
}
