package dev.vigil.indexer.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A whole scan.
 *
 * @param sequence of the scan
 * @param scanTime epoch milliseconds
 * @param analysisVersion of the scan
 * @param appliedRules ids of all rules that ran
 * @param blobs path to content, of every path
 * @param analysedPaths paths that were analysed whole
 * @param matches fingerprint to what was matched
 */
record ScanView(
    long sequence,
    long scanTime,
    String analysisVersion,
    Set<String> appliedRules,
    Map<String, String> blobs,
    Set<String> analysedPaths,
    Map<String, Match> matches) {
  /** A match of the scan. */
  record Match(String contentFingerprint, String ruleId, String path) {}

  ScanFacts facts() {
    return new ScanFacts(sequence, scanTime, analysisVersion, appliedRules);
  }

  Optional<FileState> file(String path) {
    return Optional.ofNullable(blobs.get(path))
        .map(blob -> new FileState(blob, analysedPaths.contains(path)));
  }

  /** A match as the life cycle takes it. */
  dev.vigil.indexer.lifecycle.Match match(String fingerprint, Match match) {
    return new dev.vigil.indexer.lifecycle.Match(
        fingerprint,
        match.contentFingerprint(),
        match.ruleId(),
        match.path(),
        blobs.getOrDefault(match.path(), ""));
  }
}
