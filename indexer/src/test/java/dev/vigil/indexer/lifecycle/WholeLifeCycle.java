package dev.vigil.indexer.lifecycle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The life cycle of all findings of a repository at once, in the order that the indexer takes. */
final class WholeLifeCycle {
  private WholeLifeCycle() {}

  /** The findings after a scan, by fingerprint. */
  static Map<String, KnownFinding> apply(
      Collection<KnownFinding> known, ScanView scan, Retirements retirements) {
    LifeCycle lifeCycle = new LifeCycle(scan.facts(), retirements);
    TreeMap<String, KnownFinding> next = new TreeMap<>();
    known.forEach(finding -> next.put(finding.fingerprint(), finding));
    Moves moves = moves(next, scan, lifeCycle);
    scan.matches()
        .forEach((fingerprint, match) ->
            next.compute(
                fingerprint,
                (key, before) -> {
                  Match taken = scan.match(fingerprint, match);
                  return before == null
                      ? lifeCycle.opened(taken, origin(known, scan, moves, lifeCycle, match))
                      : lifeCycle.matchedAgain(before, taken);
                }));
    for (KnownFinding finding : known) {
      if (!scan.matches().containsKey(finding.fingerprint())) {
        Optional<FileState> file = scan.file(finding.path());
        next.put(
            finding.fingerprint(),
            lifeCycle.unmatched(finding, file, moves.hasMoved(finding, file.isPresent())));
      }
    }
    return next;
  }

  private static Moves moves(Map<String, KnownFinding> known, ScanView scan, LifeCycle lifeCycle) {
    Moves moves = new Moves(scan.facts(), lifeCycle);
    known
        .values()
        .forEach(finding -> moves.left(finding, scan.blobs().containsKey(finding.path())));
    scan.matches()
        .forEach((fingerprint, match) ->
            moves.appeared(
                match.contentFingerprint(), Optional.ofNullable(known.get(fingerprint))));
    return moves;
  }

  private static Optional<KnownFinding> origin(
      Collection<KnownFinding> known,
      ScanView scan,
      Moves moves,
      LifeCycle lifeCycle,
      ScanView.Match match) {
    return known.stream()
        .filter(finding -> moves.isMove(match.contentFingerprint()))
        .filter(finding -> finding.contentFingerprint().equals(match.contentFingerprint()))
        .filter(finding -> lifeCycle.leaves(finding, scan.blobs().containsKey(finding.path())))
        .findFirst();
  }

  /** The findings when the retirements of the repository are known, by fingerprint. */
  static Map<String, KnownFinding> retire(Collection<KnownFinding> known, Retirements retirements) {
    TreeMap<String, KnownFinding> next = new TreeMap<>();
    known.forEach(
        finding -> next.put(finding.fingerprint(), LifeCycle.retired(finding, retirements)));
    return next;
  }

  /** What the scan should have matched again but did not. */
  static List<KnownFinding> determinismDefects(
      Collection<KnownFinding> known, ScanView scan, Retirements retirements) {
    LifeCycle lifeCycle = new LifeCycle(scan.facts(), retirements);
    return known.stream()
        .filter(finding -> !scan.matches().containsKey(finding.fingerprint()))
        .filter(finding -> lifeCycle.isDeterminismDefect(finding, scan.file(finding.path())))
        .toList();
  }
}
