package dev.vigil.indexer.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The life cycle of findings. */
public final class LifeCycle {
  private LifeCycle() {}

  /**
   * What the findings of a repository are after a scan.
   *
   * @param known all of the repository
   * @return all of the repository, by fingerprint; those that the scan does not change are the same
   *     objects
   */
  public static Map<String, KnownFinding> apply(Collection<KnownFinding> known, ScanView scan) {
    TreeMap<String, KnownFinding> next = new TreeMap<>();
    for (KnownFinding finding : known) {
      next.put(
          finding.fingerprint(),
          finding.sequence() >= scan.sequence() || scan.matches().containsKey(finding.fingerprint())
              ? finding
              : unmatched(finding, scan));
    }
    Map<String, Long> firstSeenOfMoved = moved(known, scan);
    new TreeMap<>(scan.matches())
        .forEach((fingerprint, match) -> {
          KnownFinding before = next.get(fingerprint);
          if (before == null) {
            long firstSeen = firstSeenOfMoved.getOrDefault(fingerprint, scan.scanTime());
            next.put(fingerprint, matched(fingerprint, match, scan, Status.OPEN, firstSeen));
          } else if (before.sequence() < scan.sequence()) {
            next.put(
                fingerprint,
                matched(fingerprint, match, scan, rematched(before), before.firstSeen()));
          }
        });
    return next;
  }

  /** What the findings of a repository are after it left the inventory. */
  public static Map<String, KnownFinding> retire(Collection<KnownFinding> known, long sequence) {
    TreeMap<String, KnownFinding> next = new TreeMap<>();
    for (KnownFinding finding : known) {
      next.put(
          finding.fingerprint(),
          finding.sequence() >= sequence || !finding.status().isActive()
              ? finding
              : with(finding, Status.REMOVED, Status.REMOVED, sequence));
    }
    return next;
  }

  /**
   * Findings that the scan should have matched again but did not: same content, same analysis
   * version, other result. A defect of the engine.
   */
  public static List<KnownFinding> determinismDefects(
      Collection<KnownFinding> known, ScanView scan) {
    return known.stream()
        .filter(finding -> finding.sequence() < scan.sequence() && finding.status().isActive())
        .filter(finding -> !scan.matches().containsKey(finding.fingerprint()))
        .filter(finding -> scan.analysedPaths().contains(finding.path()))
        .filter(finding -> scan.appliedRules().contains(finding.ruleId()))
        .filter(finding -> finding.blobId().equals(scan.blobs().get(finding.path())))
        .filter(finding -> finding.analysisVersion().equals(scan.analysisVersion()))
        .toList();
  }

  private static KnownFinding unmatched(KnownFinding finding, ScanView scan) {
    if (!finding.status().isActive()) {
      return finding;
    }
    String blob = scan.blobs().get(finding.path());
    Status status;
    if (blob == null || !scan.appliedRules().contains(finding.ruleId())) {
      status = Status.REMOVED;
    } else if (!scan.analysedPaths().contains(finding.path())) {
      Status before =
          finding.status() == Status.UNKNOWN ? finding.beforeUnknown() : finding.status();
      return with(finding, Status.UNKNOWN, before, scan.sequence());
    } else {
      status = blob.equals(finding.blobId()) ? Status.REMOVED : Status.FIXED;
    }
    return with(finding, status, status, scan.sequence());
  }

  private static Status rematched(KnownFinding before) {
    return switch (before.status()) {
      case OPEN, REOPENED -> before.status();
      case UNKNOWN -> before.beforeUnknown();
      case FIXED, REMOVED -> Status.REOPENED;
    };
  }

  /**
   * First seen of the findings whose path left while the same content appeared elsewhere, exactly
   * once.
   */
  private static Map<String, Long> moved(Collection<KnownFinding> known, ScanView scan) {
    Map<String, List<KnownFinding>> left = new HashMap<>();
    Set<String> knownFingerprints = new HashSet<>();
    for (KnownFinding finding : known) {
      if (finding.sequence() >= scan.sequence()) {
        continue; // written by this scan before a crash: as new as when it was first applied
      }
      knownFingerprints.add(finding.fingerprint());
      if (finding.status().isActive() && !scan.blobs().containsKey(finding.path())) {
        left.computeIfAbsent(finding.contentFingerprint(), key -> new ArrayList<>()).add(finding);
      }
    }
    Map<String, List<String>> appeared = new HashMap<>();
    scan.matches()
        .forEach((fingerprint, match) -> {
          if (!knownFingerprints.contains(fingerprint)) {
            appeared
                .computeIfAbsent(match.contentFingerprint(), key -> new ArrayList<>())
                .add(fingerprint);
          }
        });
    Map<String, Long> firstSeen = new HashMap<>();
    left.forEach((content, findings) ->
        Optional.ofNullable(appeared.get(content))
            .filter(fingerprints -> fingerprints.size() == 1 && findings.size() == 1)
            .ifPresent(fingerprints ->
                firstSeen.put(fingerprints.getFirst(), findings.getFirst().firstSeen())));
    return firstSeen;
  }

  private static KnownFinding matched(
      String fingerprint, ScanView.Match match, ScanView scan, Status status, long firstSeen) {
    return new KnownFinding(
        fingerprint,
        match.contentFingerprint(),
        match.ruleId(),
        match.path(),
        scan.blobs().getOrDefault(match.path(), ""),
        scan.analysisVersion(),
        status,
        status,
        firstSeen,
        scan.scanTime(),
        scan.sequence());
  }

  private static KnownFinding with(
      KnownFinding finding, Status status, Status beforeUnknown, long sequence) {
    return new KnownFinding(
        finding.fingerprint(),
        finding.contentFingerprint(),
        finding.ruleId(),
        finding.path(),
        finding.blobId(),
        finding.analysisVersion(),
        status,
        beforeUnknown,
        finding.firstSeen(),
        finding.lastSeen(),
        sequence);
  }
}
