package dev.vigil.query;

import java.util.Map;

/**
 * Numbers of the findings that exist now.
 *
 * @param bySeverity active findings by severity, sorted by name
 * @param byArea active findings by review area, sorted by name
 * @param dismissed findings that somebody dismissed, by decision, sorted by name
 * @param suppressed findings that comments in the code suppress
 */
public record FindingTotals(
    Map<String, Long> bySeverity,
    Map<String, Long> byArea,
    Map<String, Long> dismissed,
    long suppressed) {
  /** Number of active findings: neither dismissed nor suppressed. */
  public long active() {
    return bySeverity.values().stream().mapToLong(Long::longValue).sum();
  }
}
