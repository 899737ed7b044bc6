package dev.vigil.query;

import java.util.List;

/**
 * The last scan of a repository, as the index has it.
 *
 * @param files all files
 * @param findings findings that the scan has, also suppressed and dismissed ones
 * @param evidence what was found sound
 * @param rules all rules of its analysis version, also those that matched nothing
 */
public record LastScan(
    List<IndexedFile> files,
    List<IndexedFinding> findings,
    List<IndexedEvidence> evidence,
    List<IndexedRule> rules) {
  /** Copies the lists. */
  public LastScan {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    evidence = List.copyOf(evidence);
    rules = List.copyOf(rules);
  }
}
