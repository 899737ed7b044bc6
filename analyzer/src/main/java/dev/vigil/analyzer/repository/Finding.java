package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.RuleMatch;
import java.util.Comparator;

/**
 * A match of a finding rule at a path.
 *
 * @param path where
 * @param match what
 * @param testCode whether the path is test code
 * @param fingerprint identity over time: 64 hex digits of SHA-256 over rule, repository id, path,
 *     enclosing definition, normalised code and the ordinal among equals; no line number, no secret
 * @param contentFingerprint the same without repository id and path: groups a finding over forks
 *     and follows a renamed file
 */
public record Finding(
    String path, RuleMatch match, boolean testCode, String fingerprint, String contentFingerprint)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::path)
          .thenComparing(Finding::match)
          .thenComparing(Finding::fingerprint);

  /** This finding, with no comment that suppresses it. */
  public Finding withoutSuppression() {
    return new Finding(path, match.withoutSuppression(), testCode, fingerprint, contentFingerprint);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
