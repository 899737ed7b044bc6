package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that choose rules, files and findings of a scan. */
final class ScanOptionsTest {
  private static final String RULES =
      """
      rules:
        - {id: low, message: m, severity: LOW, languages: [python], pattern: low(...),
           metadata: {confidence: HIGH}}
        - {id: high, message: m, severity: HIGH, languages: [python], pattern: high(...),
           metadata: {confidence: LOW}}
      """;

  @TempDir private Path folder;

  private Path rules() throws IOException {
    return write("rules.yaml", RULES);
  }

  @ParameterizedTest
  @CsvSource({
    "--severity=MEDIUM, high",
    "--confidence=medium, low",
    "--exclude-rule=low, high",
    "--include=b.py, high",
    "--exclude=/b.py, low"
  })
  void choosesFindings(String option, String found) throws IOException {
    write("code/a.py", "low(1)\n");
    write("code/b.py", "high(1)\n");
    assertThat(ids("scan", "--rules", rules(), option, folder.resolve("code")))
        .containsExactly(found);
  }

  @Test
  void addsRulesToTheBuiltInOnes() throws IOException {
    Path code = write("a.py", "import os\nlow(1)\nos.system(c)\n");
    assertThat(ids("scan", "--config", rules(), code)).contains("low", "os-system");
    assertThat(ids("scan", "--config", "auto", "--rules", rules(), code))
        .contains("low", "os-system");
    assertThat(ids("scan", "--config", "auto", code)).contains("os-system");
    assertThat(ids("scan", "--rules", rules(), code)).containsExactly("low");
  }

  @Test
  void refusesAnUnknownRuleToExclude() throws IOException {
    Commands.Result result =
        Commands.run("scan", "--exclude-rule", "os-sys", write("a.py", "x = 1\n"));
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--exclude-rule os-sys").contains("os-system");
  }

  @ParameterizedTest
  @CsvSource({
    "HIGH, a.py, 1",
    "high:low, a.py, 1",
    "HIGH:HIGH, a.py, 0",
    "LOW:HIGH, a.py, 1",
    "HIGH, tests/a.py, 0",
    "CRITICAL, a.py, 0",
    "HIGH:SURE, a.py, 2",
    "URGENT, a.py, 2"
  })
  void failsFromASeverityAndConfidenceOn(String bound, String path, int status) throws IOException {
    write("code/" + path, "low(1)\nhigh(1)\n");
    assertThat(
            Commands.run("scan", "--rules", rules(), "--fail-on", bound, folder.resolve("code"))
                .status())
        .isEqualTo(status);
  }

  @Test
  void failsOnTestsIfAsked() throws IOException {
    write("code/tests/a.py", "high(1)\n");
    Path code = folder.resolve("code");
    assertThat(
            Commands.run("scan", "--rules", rules(), "--fail-on", "HIGH", "--fail-on-tests", code)
                .status())
        .isEqualTo(1);
  }

  @Test
  void reportsWhatABaselineDoesNotHave() throws Exception {
    Path work = folder.resolve("work");
    WorkTree tree = WorkTree.create(work);
    tree.commit(
        Map.of(
            "a.py", "def f():\n    high(1)\n",
            "moved.py", "def g():\n    high(2)\n"));
    String baseline = "HEAD";
    Files.move(work.resolve("moved.py"), work.resolve("elsewhere.py"));
    write("work/a.py", "import os\n\n\ndef renamed():\n    high(1)\n    high(3)\n");
    write("work/copy.py", "def f():\n    high(1)\n");

    List<String> found = new ArrayList<>();
    for (JsonNode result :
        json("scan", "--rules", rules(), "--baseline-commit", baseline, work).get("results")) {
      found.add(
          work.relativize(Path.of(result.get("path").asText()))
              + ":"
              + result.at("/start/line").asInt());
    }
    assertThat(found).containsExactlyInAnyOrder("a.py:6", "copy.py:2");

    Commands.Result review =
        Commands.run("scan", "--format", "review", "--baseline-commit", baseline, work);
    assertThat(review.status()).isEqualTo(2);
    assertThat(review.err()).contains("a review needs all findings");
    assertThat(Commands.run("scan", "--baseline-commit", "nowhere", work).err())
        .contains("--baseline-commit nowhere");
  }

  @Test
  void clonesOfARepositoryHaveTheSameFingerprints() throws Exception {
    Path work = folder.resolve("work");
    WorkTree.create(work).commit(Map.of("a.py", "high(1)\n"));
    Path clone = folder.resolve("deep/er/clone");
    Git.cloneRepository().setURI(work.toString()).setDirectory(clone.toFile()).call().close();
    Path plain = folder.resolve("plain");
    write("plain/a.py", "high(1)\n");

    String fingerprint = fingerprint("scan", "--rules", rules(), work);
    assertThat(fingerprint("scan", "--rules", rules(), clone)).isEqualTo(fingerprint);
    assertThat(fingerprint("scan", "--rules", rules(), plain)).isNotEqualTo(fingerprint);
    assertThat(fingerprint("scan", "--rules", rules(), "--repository", "acme/shop", plain))
        .isEqualTo(fingerprint("scan", "--rules", rules(), "--repository", "acme/shop", clone));
  }

  private static String fingerprint(Object... arguments) throws IOException {
    return json(arguments).at("/results/0/extra/fingerprint").asText();
  }

  private static List<String> ids(Object... arguments) throws IOException {
    return json(arguments).get("results").findValuesAsText("check_id");
  }

  private static JsonNode json(Object... arguments) throws IOException {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    return new ObjectMapper().readTree(Commands.run(all.toArray()).out());
  }

  private Path write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, content);
  }

  @Test
  void coloursTextOnlyWhereItIsAskedForAndNeverPassesOnEscapesOfCode() throws IOException {
    Path code = Files.createDirectories(folder.resolve("colour"));
    Files.writeString(code.resolve("a.py"), "eval(x)  # \u001b[31m\n");

    assertThat(Commands.run("scan", code).out())
        .contains("MEDIUM eval-used", "    | ^^^^^^^", "\\u{1b}[31m")
        .doesNotContain("\u001b");
    assertThat(Commands.run("scan", code, "--color", "always").out())
        .contains("\u001b[33mMEDIUM\u001b[0m eval-used", "\u001b[1;35m^^^^^^^\u001b[0m")
        .contains("\\u{1b}[31m");
    assertThat(Commands.run("scan", code, "--color", "always", "--format", "json").out())
        .doesNotContain("\u001b");
  }

  @Test
  void showsTheMatchOfAVeryLongLine() throws IOException {
    Path code = Files.createDirectories(folder.resolve("long"));
    Files.writeString(code.resolve("a.py"), "a = 1; ".repeat(1000) + "eval(x)\n");

    assertThat(Commands.run("scan", code).out()).contains("    | …", "a = 1; eval(x)\n");
    assertThat(Commands.run("scan", code, "--format", "json").out()).contains("a = 1; eval(x)");
  }
}
