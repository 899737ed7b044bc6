package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.job.RuleBundle;
import dev.vigil.rules.BuiltinRules;
import java.nio.file.Files;
import java.nio.file.Path;
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
    assertThat(RuleBundle.read(Files.readAllBytes(file)))
        .containsExactlyInAnyOrderElementsOf(BuiltinRules.load());
  }

  @Test
  void saysWhereItCannotWrite() {
    Commands.Result result =
        Commands.run("bundle", "--output", directory.resolve("absent/rules.bundle"));
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("absent/rules.bundle is not there; create it");
  }
}
