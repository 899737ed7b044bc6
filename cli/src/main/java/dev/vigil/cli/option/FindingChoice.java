package dev.vigil.cli.option;

import dev.vigil.analyzer.rule.Severity;
import dev.vigil.cli.scan.Confidence;
import dev.vigil.cli.scan.Threshold;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings a scan reports, and which make it fail. */
public final class FindingChoice {
  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "Report findings from this severity on: INFO, LOW, MEDIUM, HIGH, CRITICAL.")
  private Severity severity = Severity.INFO;

  @Option(
      names = "--confidence",
      paramLabel = "CONFIDENCE",
      description =
          "Report findings of rules from this confidence on: LOW, MEDIUM, HIGH. Rules that name"
              + " none count as MEDIUM.")
  private Confidence confidence = Confidence.LOW;

  @Option(
      names = "--baseline-commit",
      paramLabel = "REVISION",
      description = "Report only findings that this commit of the repository does not have.")
  private @Nullable String baseline;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY[:CONFIDENCE]",
      description =
          "Exit 1 if a finding is reported from this severity and confidence on, such as HIGH or"
              + " MEDIUM:HIGH; findings in test code do not count.")
  private @Nullable String failOn;

  @Option(
      names = "--fail-on-tests",
      description = "With --fail-on: findings in test code count too.")
  private boolean testsFail;

  /** The bound of findings that are reported. */
  public Threshold reported() {
    return new Threshold(severity, confidence);
  }

  /** The revision whose findings are not reported. */
  public Optional<String> baseline() {
    return Optional.ofNullable(baseline);
  }

  /** Whether findings are left out that the files have. */
  public boolean leavesOut() {
    return baseline != null || !reported().equals(Threshold.NONE);
  }

  /** Whether findings in test code make a scan fail. */
  public boolean doTestsFail() {
    return testsFail;
  }

  /**
   * The bound of findings that make the scan fail.
   *
   * @throws UserException if it is malformed
   */
  public Optional<Threshold> failing() {
    String text = failOn;
    if (text == null) {
      return Optional.empty();
    }
    String[] parts = text.toUpperCase(Locale.ROOT).split(":", -1);
    try {
      if (parts.length <= 2) {
        return Optional.of(
            new Threshold(
                Severity.valueOf(parts[0]),
                parts.length == 1 ? Confidence.LOW : Confidence.valueOf(parts[1])));
      }
    } catch (IllegalArgumentException e) {
      throw malformed(text);
    }
    throw malformed(text);
  }

  private static UserException malformed(String text) {
    return new UserException(
        "--fail-on is INFO, LOW, MEDIUM, HIGH or CRITICAL, then perhaps :LOW, :MEDIUM or :HIGH,"
            + " not "
            + Printable.text(text));
  }
}
