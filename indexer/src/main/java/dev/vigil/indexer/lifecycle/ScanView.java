package dev.vigil.indexer.lifecycle;

import java.util.Map;
import java.util.Set;

/**
 * What the life cycle needs of a scan.
 *
 * @param sequence of the scan
 * @param scanTime epoch milliseconds
 * @param analysisVersion of the scan
 * @param appliedRules ids of all rules that ran
 * @param blobs path to content, of every path
 * @param analysedPaths paths that were analysed whole
 * @param matches fingerprint to what was matched
 */
public record ScanView(
    long sequence,
    long scanTime,
    String analysisVersion,
    Set<String> appliedRules,
    Map<String, String> blobs,
    Set<String> analysedPaths,
    Map<String, Match> matches) {
  /** A change that it brings. */
  Change change(Change.Kind kind) {
    return new Change(kind, sequence, scanTime);
  }

  /**
   * A match of the scan.
   *
   * @param contentFingerprint identity without repository and path
   * @param ruleId its rule
   * @param path where
   */
  public record Match(String contentFingerprint, String ruleId, String path) {}
}
