package dev.vigil.cli;

import java.util.List;
import java.util.Map;

/**
 * What a night did and what is known after it.
 *
 * @param repositories how many were scanned, unchanged, failed, retired; empty: without a commit
 * @param failures those that failed
 * @param files of the latest scans of the repositories that are there
 * @param bytes size of the files that are analysed, or were and are unchanged
 * @param blobsSent contents that no night before had
 * @param findings what is active in the index now
 * @param changes what this night's scans changed
 * @param deadLetters records that could not be processed, this night
 * @param stages in their order
 * @param seconds of the whole night
 */
record NightSummary(
    Map<String, Integer> repositories,
    List<Failure> failures,
    Files files,
    long bytes,
    int blobsSent,
    Findings findings,
    Changes changes,
    long deadLetters,
    Map<String, StageTimes.Stage> stages,
    double seconds) {
  /** A repository that could not be read, and why. */
  record Failure(String repository, String reason) {}

  /** Counts of files; the skipped ones by reason. */
  record Files(long analysed, long partial, long failed, Map<String, Integer> skipped) {}

  /**
   * Findings that are there: those that somebody has to care about, by severity and by review area;
   * those that people dismissed, by decision; those that are suppressed in the code.
   */
  record Findings(
      long active,
      Map<String, Long> severity,
      Map<String, Long> area,
      Map<String, Long> dismissed,
      long suppressed) {}

  /** Findings whose state changed. */
  record Changes(long opened, long reopened, long fixed, long removed) {}
}
