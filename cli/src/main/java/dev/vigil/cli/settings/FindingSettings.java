package dev.vigil.cli.settings;

import dev.vigil.analyzer.rule.Severity;
import dev.vigil.cli.scan.Confidence;
import java.util.Optional;

/**
 * Settings of the findings that a scan reports, each as the option of its name has it.
 *
 * @param severity least severity of findings that are reported
 * @param confidence least confidence of the rules of findings that are reported
 * @param failOn bound of findings that make the scan fail, such as {@code HIGH:MEDIUM}
 * @param failOnTests whether findings in test code make the scan fail too
 */
public record FindingSettings(
    Optional<Severity> severity,
    Optional<Confidence> confidence,
    Optional<String> failOn,
    Optional<Boolean> failOnTests) {}
