package dev.vigil.analyzer.repository;

import java.util.List;

/**
 * What a scan of one snapshot gave; a function of the snapshot and of the analyses of its units.
 *
 * @param files every path of the snapshot, sorted
 * @param findings sorted
 * @param evidence sorted
 */
public record RepositoryScan(
    List<FileOutcome> files, List<Finding> findings, List<Evidence> evidence) {
  /** Copies. */
  public RepositoryScan {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    evidence = List.copyOf(evidence);
  }

  /** This scan as it is without regard to comments that suppress findings. */
  public RepositoryScan withoutSuppressions() {
    return new RepositoryScan(
        files, findings.stream().map(Finding::withoutSuppression).toList(), evidence);
  }
}
