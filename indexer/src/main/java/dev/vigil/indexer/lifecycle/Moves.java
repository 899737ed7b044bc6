package dev.vigil.indexer.lifecycle;

import dev.vigil.indexer.digest.DigestSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Findings whose path left while the same content appeared elsewhere, exactly once. First all that
 * {@link #left} is told, then all that {@link #appeared}; then it answers. It keeps digests alone,
 * and none if no path left.
 *
 * <p>It answers the same when a scan is applied again after a crash in the middle, as long as all
 * new findings are written before a known one is changed: a move that was written is recognised by
 * the change that the scan brought, and what the scan wrote cannot become a move.
 */
public final class Moves {
  private static final int MOST_FINGERPRINTS = 10;

  private final LifeCycle lifeCycle;
  private final ScanFacts scan;

  /** Content fingerprints of findings that left; those of more than one. */
  private final DigestSet left = new DigestSet();

  private final DigestSet leftTwice = new DigestSet();

  /** Content fingerprints of what appeared, among those that left; those of more than one. */
  private final DigestSet appeared = new DigestSet();

  private final DigestSet appearedTwice = new DigestSet();

  /** Content fingerprints of what this scan wrote before a crash, and of moves among it. */
  private final DigestSet written = new DigestSet();

  private final DigestSet writtenMoves = new DigestSet();

  /** The moves of a scan, none yet. */
  public Moves(ScanFacts scan, LifeCycle lifeCycle) {
    this.scan = scan;
    this.lifeCycle = lifeCycle;
  }

  /**
   * Takes a known finding; one that does not leave is not noted.
   *
   * @param pathIsThere whether the scan has its path
   */
  public void left(KnownFinding known, boolean pathIsThere) {
    if (lifeCycle.leaves(known, pathIsThere) && !left.add(known.contentFingerprint())) {
      leftTwice.add(known.contentFingerprint());
    }
  }

  /** Whether {@link #appeared} must be told of matches with a content fingerprint. */
  public boolean concerns(String contentFingerprint) {
    return left.contains(contentFingerprint) && !leftTwice.contains(contentFingerprint);
  }

  /** Whether no match of the scan can be a move. */
  public boolean isEmpty() {
    return left.isEmpty();
  }

  /**
   * Takes a match of the scan.
   *
   * @param stored the finding as the index has it now
   */
  public void appeared(String contentFingerprint, Optional<KnownFinding> stored) {
    boolean isKnown = stored.filter(known -> !lifeCycle.isApplied(known)).isPresent();
    if (isKnown || !concerns(contentFingerprint)) {
      return;
    }
    if (!appeared.add(contentFingerprint)) {
      appearedTwice.add(contentFingerprint);
    }
    stored.ifPresent(known -> {
      written.add(contentFingerprint);
      if (known.change().equals(scan.change(Change.Kind.MOVED)) && !known.earlier().isEmpty()) {
        writtenMoves.add(contentFingerprint);
      }
    });
  }

  /**
   * Whether the finding with a content fingerprint that the index does not know yet is one that
   * left.
   */
  public boolean isMove(String contentFingerprint) {
    return concerns(contentFingerprint)
        && appeared.contains(contentFingerprint)
        && !appearedTwice.contains(contentFingerprint)
        && !written.contains(contentFingerprint);
  }

  /** Whether a known finding that left is another one now. */
  public boolean hasMoved(KnownFinding known, boolean pathIsThere) {
    return lifeCycle.leaves(known, pathIsThere)
        && concerns(known.contentFingerprint())
        && (writtenMoves.contains(known.contentFingerprint())
            || isMove(known.contentFingerprint()));
  }

  /** What a finding was called so far, the latest first. */
  static List<String> fingerprints(KnownFinding finding) {
    return Stream.concat(Stream.of(finding.fingerprint()), finding.earlier().stream())
        .limit(MOST_FINGERPRINTS)
        .toList();
  }
}
