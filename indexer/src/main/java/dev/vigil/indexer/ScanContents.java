package dev.vigil.indexer;

import dev.vigil.indexer.lifecycle.ScanView;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A whole scan.
 *
 * @param parts all of it
 * @param rules by id
 * @param files by path
 */
record ScanContents(
    List<ScanResult> parts, Map<String, RuleDescription> rules, Map<String, ScannedFile> files) {
  static ScanContents of(List<ScanResult> parts) {
    Map<String, RuleDescription> rules = new HashMap<>();
    Map<String, ScannedFile> files = new HashMap<>();
    for (ScanResult part : parts) {
      part.getRules().forEach(rule -> rules.put(rule.getId(), rule));
      part.getFiles().forEach(file -> files.put(file.getPath(), file));
    }
    return new ScanContents(List.copyOf(parts), rules, files);
  }

  /** What all parts say alike. */
  ScanResult head() {
    return parts.getFirst();
  }

  static <T> T named(Map<String, T> described, String name) {
    T found = described.get(name);
    if (found == null) {
      throw new IllegalArgumentException("something names " + name + ", which the scan has not");
    }
    return found;
  }

  ScanView view() {
    Map<String, String> blobs = new HashMap<>();
    Set<String> analysed = new HashSet<>();
    files.forEach((path, file) -> {
      blobs.put(path, file.getBlobId());
      if (file.getStatus() == FileStatus.ANALYSED) {
        analysed.add(path);
      }
    });
    Map<String, ScanView.Match> matches = new HashMap<>();
    for (ScanResult part : parts) {
      for (ScanFinding finding : part.getFindings()) {
        matches.put(
            finding.getFingerprint(),
            new ScanView.Match(
                finding.getContentFingerprint(), finding.getRuleId(), finding.getPath()));
      }
    }
    return new ScanView(
        head().getSequence(),
        head().getScanTime(),
        head().getAnalysisVersion(),
        new HashSet<>(head().getAppliedRules()),
        blobs,
        analysed,
        matches);
  }
}
