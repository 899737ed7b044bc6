package dev.vigil.indexer.lifecycle;

import java.util.List;
import java.util.Optional;

/**
 * A finding as the index knows it.
 *
 * @param fingerprint identity
 * @param contentFingerprint identity without repository and path
 * @param ruleId its rule
 * @param path where
 * @param blobId the content in which it was last matched
 * @param analysisVersion that it was last matched with
 * @param status what the scans made of it
 * @param beforeUnknown what it was before it became unknown; the status itself otherwise
 * @param firstSeen epoch milliseconds
 * @param lastSeen epoch milliseconds
 * @param sequence of the scan that last looked at it while it was active
 * @param change the last one that a scan brought
 * @param retirement what lies over an active one since its repository left the inventory after the
 *     last scan
 * @param earlier fingerprints that it had under other paths, the latest first
 */
public record KnownFinding(
    String fingerprint,
    String contentFingerprint,
    String ruleId,
    String path,
    String blobId,
    String analysisVersion,
    Status status,
    Status beforeUnknown,
    long firstSeen,
    long lastSeen,
    long sequence,
    Change change,
    Optional<Change> retirement,
    List<String> earlier) {
  /** Copies. */
  public KnownFinding {
    earlier = List.copyOf(earlier);
  }

  /** The status for people. */
  public Status shownStatus() {
    return retirement.isPresent() ? Status.REMOVED : status;
  }

  /** The last change for people. */
  public Change shownChange() {
    return retirement.orElse(change);
  }

  /** With another state by a scan, or by a retirement before a scan. */
  KnownFinding changed(Status next, Status before, long by, Change why) {
    return new KnownFinding(
        fingerprint,
        contentFingerprint,
        ruleId,
        path,
        blobId,
        analysisVersion,
        next,
        before,
        firstSeen,
        lastSeen,
        by,
        why,
        Optional.empty(),
        earlier);
  }

  /** With what lies over it; itself if that is so already. */
  KnownFinding under(Optional<Change> over) {
    return over.equals(retirement)
        ? this
        : new KnownFinding(
            fingerprint,
            contentFingerprint,
            ruleId,
            path,
            blobId,
            analysisVersion,
            status,
            beforeUnknown,
            firstSeen,
            lastSeen,
            sequence,
            change,
            over,
            earlier);
  }
}
