package dev.vigil.analyzer.review;

import dev.vigil.analyzer.rule.Area;
import java.util.List;

/**
 * The review of one area.
 *
 * @param area which
 * @param verdict of the area
 * @param findings by rule, the worst first
 * @param sites what was examined, by kind, sorted
 * @param findingRules ids of the finding rules of the area that were applied, sorted
 * @param evidenceRules ids of the evidence rules of the area that were applied, sorted
 * @param gaps files of which something was not examined for the area, sorted
 */
public record AreaReview(
    Area area,
    Verdict verdict,
    List<FindingGroup> findings,
    List<SiteReview> sites,
    List<String> findingRules,
    List<String> evidenceRules,
    List<String> gaps) {
  /** Copies. */
  public AreaReview {
    findings = List.copyOf(findings);
    sites = List.copyOf(sites);
    findingRules = List.copyOf(findingRules);
    evidenceRules = List.copyOf(evidenceRules);
    gaps = List.copyOf(gaps);
  }

  /** How many findings stand. */
  public int findingCount() {
    return findings.stream().mapToInt(group -> group.findings().size()).sum();
  }

  /** How many findings are suppressed by a comment in the source. */
  public int suppressedCount() {
    return findings.stream().mapToInt(group -> group.suppressed().size()).sum();
  }
}
