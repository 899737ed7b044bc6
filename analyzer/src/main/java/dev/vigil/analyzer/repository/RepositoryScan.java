package dev.vigil.analyzer.repository;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** What this scan says of the files of one language. */
  public RepositoryScan ofLanguage(String language) {
    List<FileOutcome> known =
        files.stream().filter(file -> file.file().language().equals(language)).toList();
    Set<String> paths =
        known.stream().map(file -> file.file().path()).collect(Collectors.toUnmodifiableSet());
    return new RepositoryScan(
        known,
        findings.stream().filter(finding -> paths.contains(finding.path())).toList(),
        evidence.stream().filter(seen -> paths.contains(seen.path())).toList());
  }

  /** This scan as it is without regard to comments that suppress findings. */
  public RepositoryScan withoutSuppressions() {
    return new RepositoryScan(
        files, findings.stream().map(Finding::withoutSuppression).toList(), evidence);
  }
}
