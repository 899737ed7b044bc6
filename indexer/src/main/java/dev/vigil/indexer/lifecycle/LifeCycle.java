package dev.vigil.indexer.lifecycle;

import dev.vigil.indexer.lifecycle.Change.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of the findings of a repository in one scan, finding by finding. A finding is either
 * {@link #opened}, {@link #matchedAgain} or {@link #unmatched}; what was applied before stays as it
 * is.
 */
public final class LifeCycle {
  private final ScanFacts scan;
  private final Retirements retirements;

  /**
   * The life cycle in a scan.
   *
   * @param retirements of the repository, at least all that are before the scan
   */
  public LifeCycle(ScanFacts scan, Retirements retirements) {
    this.scan = scan;
    this.retirements = retirements;
  }

  /** What a finding is when the retirements of its repository are known. */
  public static KnownFinding retired(KnownFinding finding, Retirements retirements) {
    return finding.status().isActive()
        ? finding.under(retirements.after(finding.sequence()))
        : finding;
  }

  /** Whether a finding has the state that this scan, or a later one, gives it. */
  public boolean isApplied(KnownFinding finding) {
    return finding.sequence() >= scan.sequence();
  }

  /**
   * Whether a finding was active until this scan, which does not have its path.
   *
   * @param pathIsThere whether the scan has the path of the finding
   */
  public boolean leaves(KnownFinding known, boolean pathIsThere) {
    return !pathIsThere && !isApplied(known) && settled(known).status().isActive();
  }

  /**
   * A finding that the index does not know.
   *
   * @param movedFrom the finding that it was under a path that left, see {@link Moves}
   */
  public KnownFinding opened(Match match, Optional<KnownFinding> movedFrom) {
    return retired(
        matched(
            match,
            Status.OPEN,
            movedFrom.map(KnownFinding::firstSeen).orElse(scan.scanTime()),
            scan.change(movedFrom.isPresent() ? Kind.MOVED : Kind.OPENED),
            movedFrom.map(Moves::fingerprints).orElse(List.of())),
        retirements);
  }

  /** A finding that the index knows and the scan has; the same object if nothing changes. */
  public KnownFinding matchedAgain(KnownFinding known, Match match) {
    if (isApplied(known)) {
      return retired(known, retirements);
    }
    KnownFinding before = settled(known);
    return retired(
        matched(
            match,
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
            before.earlier()),
        retirements);
  }

  /**
   * A finding that the index knows and the scan does not have; the same object if nothing changes.
   *
   * @param file what the scan says of its path, empty if it does not have the path
   * @param moved whether it is another finding now, see {@link Moves}
   */
  public KnownFinding unmatched(KnownFinding known, Optional<FileState> file, boolean moved) {
    return retired(isApplied(known) ? known : missing(settled(known), file, moved), retirements);
  }

  /**
   * Whether the scan should have matched a finding again but did not: same content, same analysis
   * version, other result. A defect of the engine.
   *
   * @param known not matched by the scan
   * @param file what the scan says of its path, empty if it does not have the path
   */
  public boolean isDeterminismDefect(KnownFinding known, Optional<FileState> file) {
    return !isApplied(known)
        && settled(known).status().isActive()
        && file.filter(state -> state.analysed() && state.blobId().equals(known.blobId()))
            .isPresent()
        && scan.appliedRules().contains(known.ruleId())
        && scan.analysisVersion().equals(known.analysisVersion());
  }

  /** A retirement between the last scan and this one has closed what was active. */
  private KnownFinding settled(KnownFinding finding) {
    return Optional.of(finding.sequence())
        .filter(sequence -> finding.status().isActive())
        .flatMap(retirements::after)
        .filter(retirement -> retirement.sequence() < scan.sequence())
        .map(retirement ->
            finding.changed(Status.REMOVED, Status.REMOVED, retirement.sequence(), retirement))
        .orElse(finding);
  }

  private KnownFinding missing(KnownFinding finding, Optional<FileState> file, boolean moved) {
    if (!finding.status().isActive()) {
      return finding;
    }
    if (file.isEmpty() || !scan.appliedRules().contains(finding.ruleId())) {
      return closed(finding, Status.REMOVED, moved ? Kind.MOVED : Kind.REMOVED);
    }
    if (!file.get().analysed()) {
      return lost(finding);
    }
    return file.get().blobId().equals(finding.blobId())
        ? closed(finding, Status.REMOVED, Kind.REMOVED)
        : closed(finding, Status.FIXED, Kind.FIXED);
  }

  private KnownFinding closed(KnownFinding finding, Status status, Kind kind) {
    return finding.changed(status, status, scan.sequence(), scan.change(kind));
  }

  private KnownFinding lost(KnownFinding finding) {
    return finding.status() == Status.UNKNOWN
        ? finding.changed(
            Status.UNKNOWN, finding.beforeUnknown(), scan.sequence(), finding.change())
        : finding.changed(
            Status.UNKNOWN, finding.status(), scan.sequence(), scan.change(Kind.LOST));
  }

  private KnownFinding matched(
      Match match, Status status, long firstSeen, Change change, List<String> earlier) {
    return new KnownFinding(
        match.fingerprint(),
        match.contentFingerprint(),
        match.ruleId(),
        match.path(),
        match.blobId(),
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
