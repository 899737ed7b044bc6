package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeRule() throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        "rules:\n  - {id: own, message: m, severity: LOW, languages: [python], pattern: f(1)}\n");
  }

  @Test
  void passesIfExactlyTheAnnotatedLinesAreReported() throws IOException {
    Files.writeString(
        folder.resolve("own.py"),
        """
        # ruleid: own, other
        f(1)
        # ok: own
        f(2)
        # todoruleid: own
        g(1)
        # ruleid: deepok: own
        f(3)
        x = "# ruleid: own"
        """);
    Commands.Result result = Commands.run("test", folder);
    assertThat(result.out()).contains("1 of 1 rule passed");
    assertThat(result.status()).isZero();
  }

  @Test
  void everyPlaceOfACountedFindingIsAReportedLine() throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        "rules:\n  - {id: own, message: m, severity: LOW, languages: [python], pattern: f(1), "
            + "metadata: {counted: true}}\n");
    Files.writeString(folder.resolve("own.py"), "# ruleid: own\nf(1)\n".repeat(30) + "f(2)\n");
    assertThat(Commands.run("test", folder).status()).isZero();
    Files.writeString(folder.resolve("own.py"), "# ruleid: own\nf(1)\n".repeat(30) + "f(1)\n");
    assertThat(Commands.run("test", folder).out())
        .contains("reported, but not expected: lines [61]");
  }

  @Test
  void saysWhichLinesAreMissingAndWhichUnexpected() throws IOException {
    Files.writeString(folder.resolve("own.py"), "# ruleid: own\nf(2)\n# ok: own\nf(1)\n");
    Commands.Result result = Commands.run("test", folder);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .contains("failed: own")
        .contains("not reported, but expected: lines [2]")
        .contains("reported, but not expected: lines [4]");
  }

  @Test
  void rulesOfAFileThatShareAnIdAreTestedAsOne() throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        rules:
          - {id: own, message: m, severity: LOW, languages: [python], pattern: f(1)}
          - {id: own, message: m, severity: LOW, languages: [python], pattern: g(1)}
        """);
    Files.writeString(
        folder.resolve("own.py"), "# ruleid: own\nf(1)\n# ruleid: own\ng(1)\n# ok: own\nf(2)\n");
    Commands.Result result = Commands.run("test", folder);
    assertThat(result.out()).contains("1 of 1 rule passed");
    assertThat(result.status()).isZero();
  }

  @Test
  void saysThatARuleHasNoFixture() {
    assertThat(Commands.run("test", folder).out()).contains("no fixture: ");
  }

  @Test
  void aRuleMustPassOnAllOfItsFixtures() throws IOException {
    Files.writeString(folder.resolve("own.py"), "# ruleid: own\nf(1)\n");
    Files.writeString(folder.resolve("own.two.py"), "f(1)\n");
    assertThat(Commands.run("test", folder).out()).contains("0 of 1 rule passed");
  }

  @Test
  void comparesWhatFixesGive() throws IOException {
    Files.writeString(
        folder.resolve("fix.yaml"),
        "rules:\n  - {id: fix, message: m, severity: LOW, languages: [python],"
            + " pattern: f($X), fix: g($X)}\n");
    Files.writeString(folder.resolve("fix.py"), "# ruleid: fix\nf(1)\n");
    Files.writeString(folder.resolve("fix.fixed.py"), "# ruleid: fix\ng(1)\n");
    Commands.Result good = Commands.run("test", folder.resolve("fix.yaml"));
    assertThat(good.out()).contains("1 of 1 test of fixes passed");
    assertThat(good.status()).isZero();
    Files.writeString(folder.resolve("fix.fixed.py"), "# ruleid: fix\ng(2)\n");
    Commands.Result bad = Commands.run("test", folder.resolve("fix.yaml"));
    assertThat(bad.out()).contains("0 of 1 test of fixes", "-g(2)", "+g(1)");
    assertThat(bad.status()).isEqualTo(1);
  }

  @Test
  void rulesForOtherLanguagesAreNoFailure() throws IOException {
    Files.writeString(
        folder.resolve("other.yaml"),
        "rules:\n  - {id: other, message: m, severity: LOW, languages: [cobol], pattern: f()}\n");
    Files.writeString(folder.resolve("other.cbl"), "* ruleid: other\n");
    Commands.Result result = Commands.run("test", "--json", folder.resolve("other.yaml"));
    assertThat(result.status()).isZero();
    JsonNode tree = new ObjectMapper().readTree(result.out());
    assertThat(tree.at("/not_applicable/0").asText()).isEqualTo("other");
    assertThat(tree.at("/rules_tested").asInt()).isZero();
  }

  @Test
  void yamlIsTestedOnFilesThatSaySo() throws IOException {
    Files.writeString(
        folder.resolve("text.yaml"),
        "rules:\n  - {id: text, message: m, severity: LOW, languages: [regex],"
            + " pattern-regex: debug}\n");
    Files.writeString(folder.resolve("text.test.yaml"), "# ruleid: text\na: debug\n");
    assertThat(Commands.run("test", folder.resolve("text.yaml")).out())
        .contains("1 of 1 rule passed");
  }

  @Test
  void fixturesInYamlAreNoRulesOfTheirFolder() throws IOException {
    Files.writeString(
        folder.resolve("entry.yaml"),
        "rules:\n  - {id: entry, message: m, severity: LOW, languages: [yaml],"
            + " pattern: 'mode: debug'}\n");
    Path fixture = folder.resolve("entry.test.yaml");
    Files.writeString(fixture, "# ruleid: entry\nmode: debug\n");
    Commands.Result result = Commands.run("scan", "--rules", folder, fixture);
    assertThat(result.err()).doesNotContain("a rule file is");
    assertThat(result.out()).contains("entry.test.yaml:2:1");
  }

  @Test
  void aFolderWithoutRulesIsAnError() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Commands.run("test", empty).status()).isEqualTo(2);
    assertThat(Commands.run("test", folder.resolve("nowhere")).err()).contains("cannot read");
  }
}
