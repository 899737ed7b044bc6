package dev.vigil.indexer.lifecycle;

import java.util.Set;

/**
 * What the life cycle needs of a scan as a whole.
 *
 * @param sequence of the scan
 * @param scanTime epoch milliseconds
 * @param analysisVersion of the scan
 * @param appliedRules ids of all rules that ran
 */
public record ScanFacts(
    long sequence, long scanTime, String analysisVersion, Set<String> appliedRules) {
  /** Copies. */
  public ScanFacts {
    appliedRules = Set.copyOf(appliedRules);
  }

  /** A change that the scan brings. */
  Change change(Change.Kind kind) {
    return new Change(kind, sequence, scanTime);
  }
}
