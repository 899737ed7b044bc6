package dev.vigil.cli.option;

import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.Severity;
import dev.vigil.cli.scan.Confidence;
import dev.vigil.cli.scan.Threshold;
import dev.vigil.cli.settings.FindingSettings;
import dev.vigil.cli.settings.PathSettings;
import dev.vigil.cli.settings.ScanSettings;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings a scan reports, and which make it fail. */
public final class FindingChoice {
  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "Report findings from this severity on: INFO, LOW, MEDIUM, HIGH, CRITICAL.")
  private @Nullable Severity severity;

  @Option(
      names = "--confidence",
      paramLabel = "CONFIDENCE",
      description =
          "Report findings of rules from this confidence on: LOW, MEDIUM, HIGH. Rules that name"
              + " none count as MEDIUM.")
  private @Nullable Confidence confidence;

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

  private List<PathSettings> perPath = List.of();

  /** Takes what no option says from settings. */
  public void takeFrom(ScanSettings settings) {
    FindingSettings given = settings.findings();
    severity = severity == null ? given.severity().orElse(null) : severity;
    confidence = confidence == null ? given.confidence().orElse(null) : confidence;
    failOn = failOn == null ? given.failOn().orElse(null) : failOn;
    testsFail = testsFail || given.failOnTests().orElse(false);
    perPath = settings.perPath();
  }

  /**
   * Refuses settings of rules that are not there.
   *
   * @throws UserException if one is unknown
   */
  public void requireKnownRules(RuleSet rules) {
    perPath.forEach(
        each -> RuleChoice.requireKnown("per-path: exclude-rule", each.excludeRule(), rules));
  }

  /** A scan with the findings alone that are reported. */
  public RepositoryScan reported(RepositoryScan scan, RuleSet rules) {
    Threshold least = reported();
    RepositoryScan reported =
        new RepositoryScan(
            scan.files(),
            scan.findings().stream().filter(each -> least.isReachedBy(each, rules)).toList(),
            scan.evidence());
    for (PathSettings settings : perPath) {
      reported = settings.reported(reported, rules);
    }
    return reported;
  }

  /** The bound of findings that are reported. */
  private Threshold reported() {
    return new Threshold(
        severity == null ? Severity.INFO : severity,
        confidence == null ? Confidence.LOW : confidence);
  }

  /** The revision whose findings are not reported. */
  public Optional<String> baseline() {
    return Optional.ofNullable(baseline);
  }

  /** Whether findings are left out that the files have. */
  public boolean leavesOut() {
    return baseline != null || !perPath.isEmpty() || !reported().equals(Threshold.NONE);
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
    return Optional.ofNullable(failOn)
        .map(text -> Threshold.parse(text).orElseThrow(() -> malformed(text)));
  }

  private static UserException malformed(String text) {
    return new UserException(
        "--fail-on is INFO, LOW, MEDIUM, HIGH or CRITICAL, then perhaps :LOW, :MEDIUM or :HIGH,"
            + " not "
            + Printable.text(text));
  }
}
