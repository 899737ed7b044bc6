package dev.vigil.night;

import java.util.List;
import java.util.Map;

/**
 * Result of a night.
 *
 * @param repositories numbers of repositories that were scanned, unchanged, failed, retired, empty
 *     (without a commit)
 * @param failures repositories that failed
 * @param files of the latest scans of the repositories that are there
 * @param bytes size of the files that were analysed in this or an earlier night
 * @param blobsSent contents that no night before had
 * @param findings numbers of findings in the index after the night
 * @param changes findings whose state this night changed
 * @param deadLetters records that could not be processed, this night
 * @param stages in their order
 * @param seconds duration of the night
 */
public record NightSummary(
    Map<String, Integer> repositories,
    List<Failure> failures,
    Files files,
    long bytes,
    int blobsSent,
    Findings findings,
    Changes changes,
    long deadLetters,
    Map<String, Stage> stages,
    double seconds) {
  /** A repository that could not be read, with the reason. */
  public record Failure(String repository, String reason) {}

  /** Counts of files; the skipped ones by reason. */
  public record Files(
      long analysed, long partial, long failed, long notExamined, Map<String, Integer> skipped) {}

  /**
   * Findings that are there: those that somebody has to care about, by severity and by review area;
   * those that people dismissed, by decision; those that are suppressed in the code.
   */
  public record Findings(
      long active,
      Map<String, Long> severity,
      Map<String, Long> area,
      Map<String, Long> dismissed,
      long suppressed) {}

  /**
   * Figures of a stage.
   *
   * @param seconds that it took
   * @param megabytesPerSecond of the contents that went through it, 0 if none did
   */
  public record Stage(double seconds, double megabytesPerSecond) {}

  /** Findings whose state changed. */
  public record Changes(long opened, long reopened, long fixed, long removed) {}
}
