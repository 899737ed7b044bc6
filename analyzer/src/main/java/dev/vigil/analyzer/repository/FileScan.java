package dev.vigil.analyzer.repository;

import java.util.List;

/**
 * What a scan says of one path.
 *
 * @param file what became of the path
 * @param findings at the path, sorted
 * @param evidence at the path, sorted
 */
public record FileScan(FileOutcome file, List<Finding> findings, List<Evidence> evidence) {
  /** Copies. */
  public FileScan {
    findings = List.copyOf(findings);
    evidence = List.copyOf(evidence);
  }
}
