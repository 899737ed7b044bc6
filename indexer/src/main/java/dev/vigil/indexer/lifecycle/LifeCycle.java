package dev.vigil.indexer.lifecycle;

import dev.vigil.indexer.lifecycle.Change.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The life cycle of findings. */
public final class LifeCycle {
  private LifeCycle() {}

  /**
   * What the findings of a repository are after a scan.
   *
   * @param known all of the repository
   * @param retirements at least all that are before the scan
   * @return all of the repository, by fingerprint; those that the scan does not change are the same
   *     objects
   */
  public static Map<String, KnownFinding> apply(
      Collection<KnownFinding> known, ScanView scan, Retirements retirements) {
    Map<String, KnownFinding> moved = Moves.of(settled(known, scan, retirements), scan);
    Set<String> left =
        moved.values().stream().map(KnownFinding::fingerprint).collect(Collectors.toSet());
    TreeMap<String, KnownFinding> next = new TreeMap<>();
    for (KnownFinding finding : known) {
      KnownFinding settled = settled(finding, scan, retirements);
      boolean matched = scan.matches().containsKey(finding.fingerprint());
      next.put(
          finding.fingerprint(),
          matched || finding.sequence() >= scan.sequence()
              ? settled
              : unmatched(settled, scan, left.contains(finding.fingerprint())));
    }
    scan.matches()
        .forEach((fingerprint, match) -> {
          KnownFinding before = next.get(fingerprint);
          if (before == null) {
            next.put(
                fingerprint,
                opened(fingerprint, match, scan, Optional.ofNullable(moved.get(fingerprint))));
          } else if (before.sequence() < scan.sequence()) {
            next.put(fingerprint, matchedAgain(before, match, scan));
          }
        });
    next.replaceAll((fingerprint, finding) -> covered(finding, retirements));
    return next;
  }

  /** What the findings of a repository are when its retirements are known. */
  public static Map<String, KnownFinding> retire(
      Collection<KnownFinding> known, Retirements retirements) {
    TreeMap<String, KnownFinding> next = new TreeMap<>();
    known.forEach(finding -> next.put(finding.fingerprint(), covered(finding, retirements)));
    return next;
  }

  /**
   * Findings that the scan should have matched again but did not: same content, same analysis
   * version, other result. A defect of the engine.
   */
  public static List<KnownFinding> determinismDefects(
      Collection<KnownFinding> known, ScanView scan, Retirements retirements) {
    return settled(known, scan, retirements).stream()
        .filter(finding -> finding.sequence() < scan.sequence() && finding.status().isActive())
        .filter(finding -> !scan.matches().containsKey(finding.fingerprint()))
        .filter(finding -> scan.analysedPaths().contains(finding.path()))
        .filter(finding -> scan.appliedRules().contains(finding.ruleId()))
        .filter(finding -> finding.blobId().equals(scan.blobs().get(finding.path())))
        .filter(finding -> finding.analysisVersion().equals(scan.analysisVersion()))
        .toList();
  }

  /** A retirement between the last scan and this one has closed what was active. */
  private static KnownFinding settled(
      KnownFinding finding, ScanView scan, Retirements retirements) {
    return Optional.of(finding.sequence())
        .filter(sequence -> finding.status().isActive())
        .flatMap(retirements::after)
        .filter(retirement -> retirement.sequence() < scan.sequence())
        .map(retirement ->
            finding.changed(Status.REMOVED, Status.REMOVED, retirement.sequence(), retirement))
        .orElse(finding);
  }

  private static List<KnownFinding> settled(
      Collection<KnownFinding> known, ScanView scan, Retirements retirements) {
    return known.stream().map(finding -> settled(finding, scan, retirements)).toList();
  }

  private static KnownFinding covered(KnownFinding finding, Retirements retirements) {
    return finding.status().isActive()
        ? finding.under(retirements.after(finding.sequence()))
        : finding;
  }

  private static KnownFinding unmatched(KnownFinding finding, ScanView scan, boolean moved) {
    if (!finding.status().isActive()) {
      return finding;
    }
    String blob = scan.blobs().get(finding.path());
    if (blob == null || !scan.appliedRules().contains(finding.ruleId())) {
      return closed(finding, Status.REMOVED, moved ? Kind.MOVED : Kind.REMOVED, scan);
    }
    if (!scan.analysedPaths().contains(finding.path())) {
      return lost(finding, scan);
    }
    return blob.equals(finding.blobId())
        ? closed(finding, Status.REMOVED, Kind.REMOVED, scan)
        : closed(finding, Status.FIXED, Kind.FIXED, scan);
  }

  private static KnownFinding closed(
      KnownFinding finding, Status status, Kind kind, ScanView scan) {
    return finding.changed(status, status, scan.sequence(), scan.change(kind));
  }

  private static KnownFinding lost(KnownFinding finding, ScanView scan) {
    return finding.status() == Status.UNKNOWN
        ? finding.changed(
            Status.UNKNOWN, finding.beforeUnknown(), scan.sequence(), finding.change())
        : finding.changed(
            Status.UNKNOWN, finding.status(), scan.sequence(), scan.change(Kind.LOST));
  }

  private static KnownFinding opened(
      String fingerprint, ScanView.Match match, ScanView scan, Optional<KnownFinding> movedFrom) {
    return matched(
        fingerprint,
        match,
        scan,
        Status.OPEN,
        movedFrom.map(KnownFinding::firstSeen).orElse(scan.scanTime()),
        scan.change(movedFrom.isPresent() ? Kind.MOVED : Kind.OPENED),
        movedFrom.map(Moves::fingerprints).orElse(List.of()));
  }

  private static KnownFinding matchedAgain(
      KnownFinding before, ScanView.Match match, ScanView scan) {
    return matched(
        before.fingerprint(),
        match,
        scan,
        switch (before.status()) {
          case OPEN, REOPENED -> before.status();
          case UNKNOWN -> before.beforeUnknown();
          case FIXED, REMOVED -> Status.REOPENED;
        },
        before.firstSeen(),
        switch (before.status()) {
          case OPEN, REOPENED -> before.change();
          case UNKNOWN -> scan.change(Kind.FOUND);
          case FIXED, REMOVED -> scan.change(Kind.REOPENED);
        },
        before.earlier());
  }

  private static KnownFinding matched(
      String fingerprint,
      ScanView.Match match,
      ScanView scan,
      Status status,
      long firstSeen,
      Change change,
      List<String> earlier) {
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
        scan.sequence(),
        change,
        Optional.empty(),
        earlier);
  }
}
