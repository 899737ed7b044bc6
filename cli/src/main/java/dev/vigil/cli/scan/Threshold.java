package dev.vigil.cli.scan;

import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.Severity;

/**
 * A bound for findings.
 *
 * @param severity the least severity of a finding that reaches it
 * @param confidence the least confidence of its rule
 */
public record Threshold(Severity severity, Confidence confidence) {
  /** The bound that every finding reaches. */
  public static final Threshold NONE = new Threshold(Severity.INFO, Confidence.LOW);

  /** Whether a finding reaches the bound. */
  public boolean isReachedBy(Finding finding, RuleSet rules) {
    return rules.description(finding.match().ruleId()).filter(this::isReachedBy).isPresent();
  }

  private boolean isReachedBy(RuleDescription rule) {
    return rule.severity().compareTo(severity) >= 0
        && Confidence.of(rule).compareTo(confidence) >= 0;
  }
}
