package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file {@code .vigil.yaml} of a repository or folder. */
final class SettingsTest {
  private static final String CODE =
      "import os, pickle\n\n\ndef run(name, data):\n    os.system(name)\n    pickle.loads(data)\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeCode() throws IOException {
    write("app/run.py", CODE);
    write("tools/run.py", CODE);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private String scan(Object... arguments) {
    Object[] all = new Object[arguments.length + 4];
    all[0] = "scan";
    all[1] = folder;
    all[2] = "--format";
    all[3] = "csv";
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    Commands.Result result = Commands.run(all);
    assertThat(result.status()).describedAs(result.err()).isZero();
    return result.out();
  }

  @Test
  void chooseFilesRulesAndFindings() throws IOException {
    assertThat(scan()).contains("app/run.py", "tools/run.py", ",os-system,");

    write(".vigil.yaml", "exclude: tools/\nexclude-rule: [os-system]\nseverity: medium\n");

    assertThat(scan())
        .contains("app/run.py")
        .doesNotContain("tools/run.py", ",os-system,", "\nLOW,", "\nINFO,");
  }

  @Test
  void areReadFromTheRootWhenAFolderBelowIsScannedInAWorkTree() throws Exception {
    try (WorkTree tree = WorkTree.create(folder.resolve("tree"))) {
      Path root = tree.path();
      Files.createDirectories(root.resolve("app"));
      Files.writeString(root.resolve("app/run.py"), CODE);
      Files.writeString(root.resolve(".vigil.yaml"), "exclude-rule: os-system\n");

      Commands.Result result = Commands.run("scan", root.resolve("app"));

      assertThat(result.out()).contains("pickle").doesNotContain(" os-system\n");
      assertThat(result.err()).contains("vigil: settings of " + root.resolve(".vigil.yaml"));
    }
  }

  @Test
  void areReplacedByOptions() throws IOException {
    write(".vigil.yaml", "exclude-rule: os-system\nexclude: app/\nseverity: CRITICAL\n");

    assertThat(scan("--exclude", "tools/", "--severity", "LOW", "--exclude-rule", "eval-used"))
        .contains("app/run.py", ",os-system,")
        .doesNotContain("tools/run.py");
    assertThat(scan("--settings", "none")).contains("app/run.py", "tools/run.py");
  }

  @Test
  void holdForSomePathsAlone() throws IOException {
    write(
        ".vigil.yaml",
        """
        per-path:
          - paths: [tools/]
            exclude-rule: [os-system]
          - paths: "/app/**"
            severity: critical
        """);

    assertThat(scan().lines())
        .noneMatch(line -> line.contains(",os-system,"))
        .noneMatch(line -> line.contains("app/run.py"))
        .anyMatch(line -> line.contains("tools/run.py"));
  }

  @Test
  void addRulesOfTheRepository() throws IOException {
    write(
        "rules/own.yaml",
        "rules:\n  - {id: own, message: m, severity: LOW, languages: [python],"
            + " pattern: pickle.loads(...)}\n");
    write(".vigil.yaml", "config: [auto, rules]\n");
    assertThat(scan()).contains(",own,", ",os-system,");

    write(".vigil.yaml", "rules: [rules]\n");
    assertThat(scan()).contains(",own,").doesNotContain(",os-system,");
  }

  @Test
  void makeTheScanFail() throws IOException {
    write(".vigil.yaml", "fail-on: HIGH:LOW\n");

    assertThat(Commands.run("scan", folder).status()).isEqualTo(1);
    assertThat(Commands.run("scan", folder, "--fail-on", "CRITICAL:HIGH").status()).isZero();
  }

  @Test
  void doNotLeaveFindingsOutOfAReview() throws IOException {
    write(".vigil.yaml", "severity: CRITICAL\nper-path: [{paths: app, severity: CRITICAL}]\n");

    assertThat(Commands.run("scan", folder, "--format", "review").out())
        .isEqualTo(Commands.run("scan", folder, "--format", "review", "--settings", "none").out())
        .contains("os-system");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exclude-rules: a | 1: unknown key exclude-rules; known are confidence, config, exclude,",
        "severity: SEVERE | 1: severity is INFO, LOW, MEDIUM, HIGH, CRITICAL, not SEVERE",
        "- a | 1: not a map with",
        "fail-on: BAD | 1: fail-on is a severity",
        "max-file-bytes: 0 | 1: max-file-bytes is a number of bytes from 1",
        "config: ../other | 1: rules lie in the folder of the settings or below, not in ../other",
        "rules: /etc | 1: rules lie in the folder of the settings or below, not in /etc",
        "per-path: [{paths: a}] | 1: per-path needs paths, and exclude-rule",
        "vendored: [a | not YAML",
      })
  void areRefusedWithTheirLineIfTheyAreWrong(String text, String problem) throws IOException {
    write(".vigil.yaml", text + "\n");

    Commands.Result result = Commands.run("scan", folder);

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("the settings " + folder.resolve(".vigil.yaml"), problem);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void areRefusedIfTheyNameUnknownRules() throws IOException {
    write(".vigil.yaml", "per-path: [{paths: a, exclude-rule: os-sistem}]\n");

    Commands.Result result = Commands.run("scan", folder);

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("per-path: exclude-rule os-sistem", "there is os-system");
  }

  @Test
  void areRefusedIfTheyAreNestedTooDeeply() throws IOException {
    write(".vigil.yaml", "rules: " + "[".repeat(200_000) + "\n");

    Commands.Result result = Commands.run("scan", folder);

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(".vigil.yaml").doesNotContain("a defect of Vigil");
  }
}
