package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScanCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeSources() throws IOException {
    Files.writeString(
        folder.resolve("shell.py"),
        """
        import subprocess

        def run(command):
            subprocess.run(command, shell=True)
            subprocess.call(command, shell=True)  # nosec B602 the command is ours
        """);
    Files.writeString(folder.resolve("broken.py"), "def f(x y):\n    pass\n\nexec(code)\n");
    Files.writeString(
        folder.resolve("keys.py"), "db_password = 'Zq8-correct-horse'\nimport pickle\n");
    byte[] image = new byte[200];
    image[0] = (byte) 0x89;
    Files.write(folder.resolve("logo.png"), image);
  }

  @Test
  void listsFindingsAndWhatWasNotSeen() {
    Commands.Result result = Commands.run("scan", folder);
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("shell.py:4:5: HIGH subprocess-shell-true")
        .contains("    |     subprocess.run(command, shell=True)")
        .contains("broken.py:4:1: ")
        .contains("broken.py:1: not seen: ")
        .doesNotContain("shell.py:5")
        .doesNotContain("correct-horse");
    assertThat(result.err())
        .contains("suppressed", "1 file was seen in part", "1 file not analysed: 1 binary\n");
  }

  @Test
  void putsRelatedFindingsTogetherInTextAlone() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(
        rules.resolve("two.yaml"),
        """
        rules:
          - id: any-run
            languages: [python]
            severity: MEDIUM
            message: Runs a command.
            metadata: {cwe: ["CWE-78: OS command injection"], confidence: LOW}
            pattern: subprocess.run(...)
          - id: shell-run
            languages: [python]
            severity: HIGH
            message: Runs a shell.
            metadata: {cwe: ["CWE-78: OS command injection"], confidence: HIGH}
            pattern: subprocess.run(..., shell=True)
        """);
    Path code = folder.resolve("shell.py");
    Commands.Result text = Commands.run("scan", "--rules", rules, code);
    assertThat(text.out())
        .contains("shell.py:4:5: HIGH shell-run\n    Runs a shell.\n")
        .contains("\n    also 4:5: MEDIUM any-run: Runs a command.\n")
        .doesNotContain("MEDIUM any-run\n");
    JsonNode json = json(Commands.run("scan", "--rules", rules, "--format", "json", code).out());
    assertThat(json.get("results")).hasSize(2);
  }

  @Test
  void jsonHasTheShapeOfSemgrep() throws IOException {
    JsonNode json = json(Commands.run("scan", "--format", "json", folder).out());
    JsonNode first = find(json.get("results"), "check_id", "subprocess-shell-true");
    assertThat(first.at("/start/line").asInt()).isEqualTo(4);
    assertThat(first.at("/start/col").asInt()).isEqualTo(5);
    assertThat(first.at("/extra/severity").asText()).isEqualTo("HIGH");
    assertThat(first.at("/extra/metavars/$F/abstract_content").asText()).isEqualTo("run");
    assertThat(first.at("/extra/is_ignored").asBoolean()).isFalse();
    assertThat(json.at("/errors/0/type").asText()).isEqualTo("SYNTAX");
    assertThat(json.at("/paths/scanned")).hasSize(3);
    assertThat(json.at("/paths/skipped/0/reason").asText()).isEqualTo("binary");
  }

  @Test
  void tellsWhatFilesAndRulesTookIfAsked() throws IOException {
    Commands.Result plain = Commands.run("scan", "--format", "json", folder);
    Commands.Result timed = Commands.run("scan", "--format", "json", "--time", folder);
    JsonNode json = json(timed.out());
    assertThat(json.at("/time/targets")).hasSize(3);
    assertThat(json.at("/time/targets/2/path").asText()).endsWith("/shell.py");
    assertThat(json.at("/time/targets/2/num_bytes").asLong())
        .isEqualTo(Files.size(folder.resolve("shell.py")));
    assertThat(json.at("/time/targets/2/run_time").asDouble()).isPositive();
    assertThat(json.at("/time/targets/2/steps").asLong()).isPositive();
    assertThat(find(json.at("/time/rules"), "id", "subprocess-shell-true").get("targets").asInt())
        .isEqualTo(1);
    assertThat(timed.err()).contains("shell.py").contains("subprocess-shell-true");
    ((ObjectNode) json).remove("time");
    assertThat(json).isEqualTo(json(plain.out()));
  }

  @Test
  void sarifSaysWhatFailsWhatIsSuppressedAndWhatWasNotSeen() throws IOException {
    JsonNode run = json(Commands.run("scan", "--format", "sarif", folder).out()).at("/runs/0");
    JsonNode result = find(run.get("results"), "ruleId", "subprocess-shell-true");
    int index = result.get("ruleIndex").asInt();
    assertThat(run.at("/tool/driver/rules/" + index + "/id").asText())
        .isEqualTo("subprocess-shell-true");
    assertThat(result.get("level").asText()).isEqualTo("error");
    assertThat(result.at("/fingerprints/vigil~1v1").asText()).hasSize(64);
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(4);
    assertThat(run.get("results"))
        .anySatisfy(suppressed ->
            assertThat(suppressed.at("/suppressions/0/kind").asText()).isEqualTo("inSource"));
    assertThat(run.at("/invocations/0/toolExecutionNotifications")).hasSize(2);
    assertThat(run.toString()).doesNotContain("correct-horse");
  }

  @Test
  void countedMatchesAreOneFindingInEveryFormat() throws IOException {
    Path code = folder.resolve("asserts.py");
    Files.writeString(code, "assert a\nx = 1\nassert b\nassert c  # nosec\n");
    assertThat(Commands.run("scan", code).out())
        .contains("asserts.py:1:1: LOW assert-as-check\n")
        .contains("2 places in this file.\n    2 places: lines 1, 3\n")
        .doesNotContain("asserts.py:3");
    assertThat(Commands.run("scan", "--format", "review", code).out())
        .contains("- 2 places: lines 1, 3: `assert` disappears")
        .contains("`assert-as-check`, 1 finding");

    JsonNode results =
        json(Commands.run("scan", "--format", "json", "--show-suppressed", code).out())
            .get("results");
    assertThat(results).hasSize(2);
    JsonNode extra = results.get(0).get("extra");
    assertThat(extra.get("count").asInt()).isEqualTo(2);
    assertThat(extra.at("/places/0/start/line").asInt()).isEqualTo(1);
    assertThat(extra.at("/places/1/start/line").asInt()).isEqualTo(3);
    assertThat(extra.at("/places/1/end/col").asInt()).isEqualTo(9);
    assertThat(results.get(1).at("/extra/is_ignored").asBoolean()).isTrue();

    JsonNode result =
        json(Commands.run("scan", "--format", "sarif", code).out()).at("/runs/0/results/0");
    assertThat(result.get("occurrenceCount").asInt()).isEqualTo(2);
    assertThat(result.get("relatedLocations")).hasSize(1);
    assertThat(result.at("/relatedLocations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(3);

    JsonNode other =
        json(Commands.run("scan", "--format", "json", folder.resolve("shell.py")).out());
    JsonNode single = find(other.get("results"), "check_id", "subprocess-shell-true").get("extra");
    assertThat(single.has("count")).isFalse();
    assertThat(single.has("places")).isFalse();
  }

  @Test
  void rulesThatShareAnIdAreReportedByTheirFolders() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    for (String name : new String[] {"one", "other"}) {
      Files.writeString(
          Files.createDirectory(rules.resolve(name)).resolve("own.yaml"),
          "rules:\n  - {id: own, message: m, severity: LOW, languages: [python], pattern: %s(...)}\n"
              .formatted(name));
    }
    Path code = folder.resolve("calls.py");
    Files.writeString(code, "one()\nother()\n");
    JsonNode json = json(Commands.run("scan", "--format", "json", "--rules", rules, code).out());
    assertThat(json.get("results"))
        .extracting(result -> result.get("check_id").asText())
        .containsExactly("one.own", "other.own");
    JsonNode run =
        json(Commands.run("scan", "--format", "sarif", "--rules", rules, code).out()).at("/runs/0");
    assertThat(run.at("/tool/driver/rules"))
        .extracting(rule -> rule.get("id").asText())
        .containsExactly("one.own", "other.own");
    assertThat(run.get("results"))
        .extracting(result -> result.get("ruleId").asText())
        .containsExactly("one.own", "other.own");
  }

  @Test
  void rulesMayAskForTheDay() throws IOException {
    Path rules = folder.resolve("expired.yaml");
    Files.writeString(
        rules,
        """
        rules:
          - id: expired
            message: m
            severity: LOW
            languages: [python]
            patterns:
              - pattern: until("$DAY")
              - metavariable-comparison: {comparison: strptime($DAY) < today()}
        """);
    Path code = folder.resolve("days.py");
    Files.writeString(code, "until('2026-01-30')\nuntil('2026-01-31')\nuntil('3000-01-01')\n");
    assertThat(Commands.run("scan", "--rules", rules, "--today", "2026-01-31", code).out())
        .contains("days.py:1:")
        .doesNotContain("days.py:2:");
    assertThat(Commands.run("scan", "--rules", rules, "--today", "2026-02-01", code).out())
        .contains("days.py:1:", "days.py:2:")
        .doesNotContain("days.py:3:");
    assertThat(Commands.run("scan", "--rules", rules, code).out())
        .contains("days.py:1:", "days.py:2:")
        .doesNotContain("days.py:3:");
  }

  @Test
  void reportsTestCodeApart() throws IOException {
    Path tests = Files.createDirectory(folder.resolve("a_tests"));
    Files.writeString(
        tests.resolve("test_run.py"), "import subprocess\nsubprocess.run(c, shell=True)\n");
    Commands.Result text = Commands.run("scan", folder);
    assertThat(text.out()).containsSubsequence("shell.py:4", "In test code:", "test_run.py:2:1: ");
    assertThat(text.err()).containsPattern("\\d+ findings, 1 of them in test code, and");
    JsonNode results = json(Commands.run("scan", "--format", "json", folder).out()).get("results");
    assertThat(results)
        .allSatisfy(result ->
            assertThat(result.at("/extra/test_code").asBoolean())
                .isEqualTo(result.get("path").asText().endsWith("test_run.py")));
    JsonNode log = json(Commands.run("scan", "--format", "sarif", folder).out());
    assertThat(log.at("/runs/0/results"))
        .filteredOn(result -> result.get("kind").asText().equals("fail"))
        .allSatisfy(result ->
            assertThat(result.at("/properties/testCode").asBoolean())
                .isEqualTo(result.toString().contains("test_run.py")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "review", "review-json"})
  void theNumberOfThreadsChangesNothing(String format) {
    assertThat(Commands.run("scan", "-j", 4, "--format", format, folder).out())
        .isEqualTo(Commands.run("scan", "-j", 1, "--format", format, folder).out())
        .isNotEmpty();
  }

  @Test
  void reviewsOneFile() {
    assertThat(Commands.run("scan", "--format", "review", folder.resolve("shell.py")).out())
        .startsWith("# Security review of `shell.py`")
        .contains("`subprocess-shell-true`")
        .contains("## 7. Configuration management");
  }

  @Test
  void failsOnFindingsAtOrAboveASeverity() {
    assertThat(Commands.run("scan", "--fail-on", "high", folder).status()).isEqualTo(1);
    assertThat(Commands.run("scan", "--fail-on", "critical", folder.resolve("keys.py")).status())
        .isZero();
  }

  @Test
  void runsRulesOfTheUserInsteadAndSaysWhatIsWrongWithThem() throws IOException {
    Path rules = folder.resolve("rules.yaml");
    Files.writeString(
        rules,
        """
        rules:
          - {id: own, message: m, severity: LOW, languages: [python], pattern: import pickle}
          - {id: bad, message: m, severity: LOW, languages: [python], pattern: 'f('}
        """);
    Commands.Result result = Commands.run("scan", "--rules", rules, folder.resolve("keys.py"));
    assertThat(result.err()).contains("rules.yaml:3: rule 'bad', rules[1].pattern: ");
    assertThat(result.out()).contains("own").doesNotContain("password");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void saysInEveryFormatWhatWasNotDoneAndExitsWithTwo() throws IOException {
    Path rules = folder.resolve("rules.yaml");
    Files.writeString(
        rules,
        """
        rules:
          - {id: own, message: m, severity: LOW, languages: [python], pattern: import pickle}
          - {id: bad, message: m, severity: LOW, languages: [python], pattern: 'f('}
          - {id: script, message: m, severity: LOW, languages: [php], pattern: f()}
        """);
    Path keys = folder.resolve("keys.py");
    Path absent = folder.resolve("absent.py");

    Commands.Result result =
        Commands.run("scan", "--rules", rules, "--format", "json", keys, absent);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("no such file or folder: " + absent);
    JsonNode json = json(result.out());
    assertThat(json.get("results")).hasSize(1);
    assertThat(find(json.get("errors"), "type", "RULE").toString())
        .contains("\"level\":\"error\"", "\"rule_id\":\"bad\"", "rules[1].pattern");
    assertThat(find(json.get("errors"), "type", "INPUT").get("path").asText())
        .isEqualTo(absent.toString());
    assertThat(json.at("/skipped_rules/0/rule_id").asText()).isEqualTo("script");

    JsonNode invocation =
        json(Commands.run("scan", "--rules", rules, "--format", "sarif", keys, absent).out())
            .at("/runs/0/invocations/0");
    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.get("toolConfigurationNotifications").toString()).contains("'bad'");
    assertThat(invocation.get("toolExecutionNotifications").toString()).contains("absent.py");

    Files.writeString(rules, "rules: [{id: bad, message: m, severity: LOW, pattern: 'f('}]");
    Commands.Result none = Commands.run("scan", "--rules", rules, "--format", "json", keys);
    assertThat(none.status()).isEqualTo(2);
    assertThat(json(none.out()).get("errors")).isNotEmpty();
  }

  @Test
  void saysWhichFilesWereNotExaminedForWhat() throws IOException {
    Files.writeString(folder.resolve("app.rb"), "db.query('select ' + id)\n");
    Files.writeString(folder.resolve("index.php"), "<?php echo $_GET['x'];\n");
    Files.writeString(folder.resolve("README.md"), "# about\n");

    Commands.Result text = Commands.run("scan", folder);
    assertThat(text.out())
        .contains("app.rb): no front end for Ruby", "index.php): no front end for PHP")
        .doesNotContain("README");
    assertThat(text.err()).contains("2 files were not examined for all areas");

    JsonNode skipped =
        json(Commands.run("scan", "--format", "json", folder).out()).at("/paths/skipped");
    JsonNode script = find(skipped, "path", folder.resolve("app.rb").toString());
    assertThat(script.get("reason").asText()).startsWith("no front end for Ruby");
    assertThat(script.get("not_examined").toString()).contains("injection");

    assertThat(
            json(Commands.run("scan", "--format", "sarif", folder).out())
                .at("/runs/0/invocations/0")
                .toString())
        .contains("no front end for PHP");
    assertThat(Commands.run("scan", "--format", "review", folder).out())
        .contains("1 file of PHP (`index.php`)", "examined in part")
        .doesNotContain("sound: ", "Everything was seen", "no code of this kind: ");
  }

  @Test
  void noContentHidesAFile() throws IOException {
    String token = "ghp_" + "Ab3dEf6hIj9lMn2pQr5tUv8xYz1bCd4fGh7j";
    Files.writeString(
        folder.resolve("shell.py"),
        "# generated by a tool, do not edit\nimport os\nos.system(c + 'x')\ns = '"
            + "x".repeat(30_000)
            + "'\n");
    Files.writeString(folder.resolve("app.min.js"), "x".repeat(30_000) + " t='" + token + "'");
    Files.write(
        folder.resolve("notes.txt"), ("token=" + token + "\n").getBytes(StandardCharsets.UTF_16LE));
    Files.writeString(folder.resolve("nul.env"), "A=\0\nTOKEN=" + token + "\n");
    Path vendored = Files.createDirectories(folder.resolve("vendor"));
    Files.writeString(vendored.resolve("v.py"), "exec(code)\nt = '" + token + "'\n");

    String found = Commands.run("scan", "--format", "json", folder).out();
    assertThat(json(found).get("results"))
        .extracting(result -> folder.relativize(Path.of(result.get("path").asText())).toString())
        .contains("shell.py", "app.min.js", "notes.txt", "nul.env", "vendor/v.py");
    assertThat(ids(found)).contains("os-system").doesNotContain("exec-call");
    assertThat(found).contains("copy of other people's code").doesNotContain(token);
    assertThat(Commands.run("scan", "--vendored", vendored.resolve("..")).out())
        .contains("v.py:1:1");
    assertThat(Commands.run("scan", vendored.resolve("v.py")).out()).contains("v.py:1:1");
  }

  @Test
  void rulesSayNothingWhereTheirPathsExcludeAFile() throws IOException {
    Path rules = folder.resolve("rules.yaml");
    Files.writeString(
        rules,
        """
        rules:
          - id: many
            message: m
            severity: LOW
            languages: [python]
            pattern: f($X)
            paths: {exclude: ["asserts.py"]}
        """);
    Path code = folder.resolve("asserts.py");
    Files.writeString(code, "f(1)\n".repeat(1001));
    Path other = folder.resolve("others.py");
    Files.writeString(other, "f(1)\n".repeat(1001));

    JsonNode errors =
        json(Commands.run("scan", "--rules", rules, "--format", "json", code, other).out())
            .get("errors");
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).get("path").asText()).endsWith("others.py");
  }

  @Test
  void writesTheMetadataOfARuleAsItsFileHasIt() throws IOException {
    Path rules = folder.resolve("rules.yaml");
    Files.writeString(
        rules,
        """
        rules:
          - id: own
            message: m
            severity: LOW
            languages: [python]
            pattern: import pickle
            metadata: {owner: {team: "7", size: 3, active: true}, tags: [a, 1.5], none: null}
        """);
    JsonNode metadata =
        json(Commands.run("scan", "--rules", rules, "--format", "json", folder.resolve("keys.py"))
                .out())
            .at("/results/0/extra/metadata");
    assertThat(metadata)
        .isEqualTo(
            json(
                """
                {"area": "other", "owner": {"team": "7", "size": 3, "active": true},
                 "tags": ["a", 1.5], "none": null}
                """));
  }

  @Test
  void appliesFixesAndKeepsSecretsAsTheyAre() throws IOException {
    Path rules = folder.resolve("fix.yaml");
    Files.writeString(
        rules,
        """
        rules:
          - id: fixed
            message: m
            severity: LOW
            languages: [python]
            pattern-either:
              - pattern: f($...X)
              - pattern: f(f($...X))
            fix: g($...X)
        """);
    Path file = folder.resolve("fix.py");
    String before = "f(password='correct-horse')\nf(f(1))\nf(2)  # nosemgrep\nf(é)\n";
    Files.writeString(file, before);
    assertThat(Commands.run("scan", "--rules", rules, "-a", "--dryrun", file).err())
        .contains(
            "-f(é)",
            "+g(é)",
            "3 fixes would be applied in 1 file; 1 was not, because it overlaps others");
    assertThat(file).hasContent(before);
    JsonNode json = json(Commands.run("scan", "--rules", rules, "--format", "json", file).out());
    assertThat(json.at("/results/0/extra").has("fix")).isFalse();
    assertThat(json.toString()).contains("\"fix\":\"g(é)\"").doesNotContain("correct-horse");
    JsonNode sarif = json(Commands.run("scan", "--rules", rules, "--format", "sarif", file).out());
    assertThat(sarif.toString())
        .contains("\"insertedContent\":{\"text\":\"g(é)\"}")
        .doesNotContain("correct-horse");
    assertThat(Commands.run("scan", "--rules", rules, "--autofix", file).err())
        .contains("3 fixes applied in 1 file");
    assertThat(file).hasContent("g(password='correct-horse')\ng(1)\nf(2)  # nosemgrep\ng(é)\n");
  }

  @Test
  void reportsWhatIsSuppressedLikeAllElseIfAsked() throws IOException {
    Path file = folder.resolve("shell.py");
    assertThat(Commands.run("scan", "--disable-nosem", file).out())
        .contains("shell.py:4:5: HIGH subprocess-shell-true")
        .contains("shell.py:5:5: HIGH subprocess-shell-true");
    JsonNode json = json(Commands.run("scan", "--disable-nosem", "--format", "json", file).out());
    assertThat(json.get("results").findValuesAsText("is_ignored"))
        .isNotEmpty()
        .containsOnly("false");
    JsonNode sarif = json(Commands.run("scan", "--disable-nosem", "--format", "sarif", file).out());
    assertThat(sarif.findValues("suppressions")).isEmpty();
    Files.writeString(file, "import subprocess\nsubprocess.run(c, shell=True)  # nosec\n");
    assertThat(Commands.run("scan", "--fail-on", "HIGH", file).status()).isZero();
    assertThat(Commands.run("scan", "--disable-nosem", "--fail-on", "HIGH", file).status())
        .isEqualTo(1);
  }

  @Test
  void writesToAFile() throws IOException {
    Path file = folder.resolve("out.json");
    Commands.Result result =
        Commands.run("scan", "-o", file, "--format", "json", folder.resolve("shell.py"));
    assertThat(result.out()).isEmpty();
    assertThat(json(Files.readString(file)).get("results")).isNotEmpty();
  }

  @Test
  void wrongUsageIsTwoAndOneLineThatSaysWhatToDo() {
    assertThat(Commands.run("scan", folder.resolve("nowhere")))
        .satisfies(result -> assertThat(result.status()).isEqualTo(2))
        .satisfies(result -> assertThat(result.err()).contains("no such file or folder"));
    assertThat(Commands.run("scan", "--format", "xml", folder))
        .satisfies(result -> assertThat(result.status()).isEqualTo(2))
        .satisfies(result -> assertThat(result.err()).contains("sarif").contains("xml"));
    assertThat(Commands.run("scan", "--rules", folder.resolve("no"), folder).status()).isEqualTo(2);
    assertThat(Commands.run("scan").status()).isEqualTo(2);
  }

  private static List<String> ids(String json) throws IOException {
    List<String> ids = new ArrayList<>();
    json(json).get("results").forEach(result -> ids.add(result.get("check_id").asText()));
    return ids;
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static JsonNode find(JsonNode list, String key, String value) {
    for (JsonNode node : list) {
      if (node.get(key).asText().equals(value)) {
        return node;
      }
    }
    throw new AssertionError("no " + value + " in " + list);
  }
}
