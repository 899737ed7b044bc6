package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.RuleMatch;
import java.util.Comparator;
import java.util.List;

/**
 * What one evidence rule saw at one path.
 *
 * @param path where
 * @param ruleId the evidence rule
 * @param count how many sites matched
 * @param sites the sites, sorted, at most as many as are kept per rule and path
 * @param testCode whether the path is test code
 */
public record Evidence(
    String path, String ruleId, int count, List<RuleMatch> sites, boolean testCode)
    implements Comparable<Evidence> {
  private static final Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::path).thenComparing(Evidence::ruleId);

  /** Copies. */
  public Evidence {
    sites = List.copyOf(sites);
  }

  @Override
  public int compareTo(Evidence other) {
    return ORDER.compare(this, other);
  }
}
