package dev.vigil.cli.scan;

import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.Severity;
import java.util.Locale;
import java.util.Optional;

/**
 * A bound for findings.
 *
 * @param severity the least severity of a finding that reaches it
 * @param confidence the least confidence of its rule
 */
public record Threshold(Severity severity, Confidence confidence) {
  /** The bound that every finding reaches. */
  public static final Threshold NONE = new Threshold(Severity.INFO, Confidence.LOW);

  /** The bound that a text such as {@code HIGH} or {@code MEDIUM:HIGH} means, if it means one. */
  public static Optional<Threshold> parse(String text) {
    String[] parts = text.toUpperCase(Locale.ROOT).split(":", -1);
    try {
      return parts.length > 2
          ? Optional.empty()
          : Optional.of(
              new Threshold(
                  Severity.valueOf(parts[0]),
                  parts.length == 1 ? Confidence.LOW : Confidence.valueOf(parts[1])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a finding reaches the bound. */
  public boolean isReachedBy(Finding finding, RuleSet rules) {
    return rules.description(finding.match().ruleId()).filter(this::isReachedBy).isPresent();
  }

  private boolean isReachedBy(RuleDescription rule) {
    return rule.severity().compareTo(severity) >= 0
        && Confidence.of(rule).compareTo(confidence) >= 0;
  }
}
