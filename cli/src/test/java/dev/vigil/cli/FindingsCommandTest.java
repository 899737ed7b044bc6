package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says to wrong usage; {@code ScanAndNightIT} asks a real index. */
final class FindingsCommandTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "--severity, urgent, 'known are CRITICAL, HIGH, MEDIUM, LOW, INFO'",
    "--status, closed, 'known are active, all, open, fixed, reopened, removed, unknown'",
    "--area, injektion, 'known are injection, data-exposure, error-handling, access-control'",
    "--triage, maybe, '--triage is confirmed'"
  })
  void refusesUnknownValuesWithTheKnownOnes(String option, String value, String message) {
    Commands.Result result = Commands.run("findings", "--data", directory, option, value);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(message).contains(value);
  }

  @ParameterizedTest
  @CsvSource({"--severity, high", "--status, Active", "--area, INJECTION"})
  void takesKnownValuesInAnyCase(String option, String value) {
    assertThat(Commands.run("findings", "--data", directory, option, value).err())
        .contains("there were no nights");
  }
}
