package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says to wrong usage; {@code KibanaIT} decides on real services. */
final class TriageCommandTest {
  private static final String FINGERPRINT = "0123456789ab";

  @TempDir Path directory;

  @Test
  void namesTheDecisionsThereAre() {
    assertThat(refusal("--decision", "maybe"))
        .contains("--decision is confirmed, will-fix, false-positive, accepted-risk or none")
        .contains("not maybe");
  }

  @Test
  void wantsReason() {
    assertThat(refusal("--decision", "false-positive")).contains("--reason is missing");
    assertThat(refusal("--decision", "FALSE_POSITIVE", "--reason", " "))
        .contains("--reason is missing");
  }

  @Test
  void wantsDay() {
    assertThat(refusal("--decision", "none", "--until", "tomorrow"))
        .contains("--until is a day such as 2027-01-31, not tomorrow");
  }

  @Test
  void refusesDayThatHasPassed() {
    assertThat(refusal("--decision", "none", "--until", "2020-01-31"))
        .contains("--until is a day that has passed: 2020-01-31");
  }

  @Test
  void wantsNights() {
    assertThat(refusal("--decision", "none"))
        .contains("there were no nights in the data directory")
        .contains("run vigil nightly");
    assertThat(Files.exists(directory.resolve("data"))).isFalse();
  }

  private String refusal(String... arguments) {
    List<String> all = new ArrayList<>(List.of("triage", FINGERPRINT));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", directory.resolve("data").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Vigil.run(new PrintWriter(out), new PrintWriter(err, true), all.toArray(String[]::new));
    assertThat(status).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    return err.toString();
  }
}
