package dev.vigil.indexer.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Findings whose path left while the same content appeared elsewhere, exactly once. */
final class Moves {
  private static final int MOST_FINGERPRINTS = 10;

  private Moves() {}

  /** Fingerprint of the new finding to the one that it was. */
  static Map<String, KnownFinding> of(Collection<KnownFinding> known, ScanView scan) {
    Map<String, List<KnownFinding>> left = new HashMap<>();
    Set<String> knownFingerprints = new HashSet<>();
    Set<String> written = new HashSet<>();
    for (KnownFinding finding : known) {
      if (finding.sequence() >= scan.sequence()) {
        written.add(finding.fingerprint());
        continue; // written by this scan before a crash: as new as when it was first applied
      }
      knownFingerprints.add(finding.fingerprint());
      if (finding.status().isActive() && !scan.blobs().containsKey(finding.path())) {
        left.computeIfAbsent(finding.contentFingerprint(), key -> new ArrayList<>()).add(finding);
      }
    }
    Map<String, KnownFinding> moves = new HashMap<>(written(known, scan));
    appeared(knownFingerprints, scan)
        .forEach((content, fingerprints) -> {
          List<KnownFinding> candidates = left.getOrDefault(content, List.of());
          if (fingerprints.size() == 1
              && candidates.size() == 1
              && !written.contains(fingerprints.getFirst())) {
            moves.put(fingerprints.getFirst(), candidates.getFirst());
          }
        });
    return moves;
  }

  /**
   * Moves that a scan wrote before a crash. Some of what moved away may be closed since, so that
   * the rest would look unique.
   */
  private static Map<String, KnownFinding> written(Collection<KnownFinding> known, ScanView scan) {
    Map<String, KnownFinding> byFingerprint = new HashMap<>();
    known.forEach(finding -> byFingerprint.put(finding.fingerprint(), finding));
    Map<String, KnownFinding> moves = new HashMap<>();
    for (KnownFinding finding : known) {
      if (finding.change().equals(scan.change(Change.Kind.MOVED)) && !finding.earlier().isEmpty()) {
        KnownFinding before = byFingerprint.get(finding.earlier().getFirst());
        if (before != null && scan.matches().containsKey(finding.fingerprint())) {
          moves.put(finding.fingerprint(), before);
        }
      }
    }
    return moves;
  }

  private static Map<String, List<String>> appeared(Set<String> known, ScanView scan) {
    Map<String, List<String>> appeared = new HashMap<>();
    scan.matches()
        .forEach((fingerprint, match) -> {
          if (!known.contains(fingerprint)) {
            appeared
                .computeIfAbsent(match.contentFingerprint(), key -> new ArrayList<>())
                .add(fingerprint);
          }
        });
    return appeared;
  }

  /** What a finding was called so far, the latest first. */
  static List<String> fingerprints(KnownFinding finding) {
    return Stream.concat(Stream.of(finding.fingerprint()), finding.earlier().stream())
        .limit(MOST_FINGERPRINTS)
        .toList();
  }
}
