package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.job.RuleBundle;
import dev.vigil.rules.BuiltinRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundleCommandTest {
  @TempDir Path directory;

  @Test
  void writesTheRulesAndPrintsTheVersion() throws Exception {
    Path file = directory.resolve("rules.bundle");
    Commands.Result result = Commands.run("bundle", "--output", file);
    assertThat(result.status()).as("%s", result).isZero();
    assertThat(result.out()).matches("[0-9a-f]{16,}\\R");
    assertThat(RuleBundle.read(Files.readAllBytes(file)).sources())
        .containsExactlyInAnyOrderElementsOf(BuiltinRules.load());
  }

  @Test
  void rulesThatAskForTheDayAreOthersOnAnother() throws Exception {
    Path asking = directory.resolve("expired.yaml");
    Files.writeString(
        asking,
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
    Path other = directory.resolve("other.yaml");
    Files.writeString(
        other,
        "rules: [{id: other, message: m, severity: LOW, languages: [python], pattern: f()}]\n");
    assertThat(version(asking, "2026-01-31"))
        .isEqualTo(version(asking, "2026-01-31"))
        .isNotEqualTo(version(asking, "2026-02-01"));
    assertThat(version(other, "2026-01-31")).isEqualTo(version(other, "2026-02-01"));
    assertThat(RuleBundle.read(Files.readAllBytes(directory.resolve("rules.bundle"))).today())
        .isEqualTo(LocalDate.parse("2026-02-01"));
  }

  private String version(Path rules, String today) {
    Path file = directory.resolve("rules.bundle");
    Commands.Result result =
        Commands.run("bundle", "--rules", rules, "--today", today, "--output", file);
    assertThat(result.status()).as("%s", result).isZero();
    return result.out();
  }

  @Test
  void saysWhereItCannotWrite() {
    Commands.Result result =
        Commands.run("bundle", "--output", directory.resolve("absent/rules.bundle"));
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("absent/rules.bundle is not there; create it");
  }
}
