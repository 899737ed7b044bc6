package dev.vigil.analyzer.review;

import dev.vigil.analyzer.rule.RuleDescription;
import java.util.Comparator;
import java.util.List;

/**
 * The findings of one rule.
 *
 * @param rule what is said of it: risk, solution, CWE
 * @param findings those that stand, sorted
 * @param dismissed those that a person dismissed, sorted
 * @param suppressed those that a comment in the source suppresses, sorted
 */
public record FindingGroup(
    RuleDescription rule,
    List<ReviewedFinding> findings,
    List<ReviewedFinding> dismissed,
    List<ReviewedFinding> suppressed)
    implements Comparable<FindingGroup> {
  private static final Comparator<FindingGroup> ORDER =
      Comparator.comparing((FindingGroup group) -> group.findings().isEmpty())
          .thenComparing(group -> group.rule().severity(), Comparator.reverseOrder())
          .thenComparing(group -> group.rule().id());

  /** Copies. */
  public FindingGroup {
    findings = List.copyOf(findings);
    dismissed = List.copyOf(dismissed);
    suppressed = List.copyOf(suppressed);
  }

  /** The worst first; what is wholly suppressed last. */
  @Override
  public int compareTo(FindingGroup other) {
    return ORDER.compare(this, other);
  }
}
