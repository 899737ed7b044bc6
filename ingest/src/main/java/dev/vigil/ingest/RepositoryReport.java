package dev.vigil.ingest;

import dev.vigil.schemas.NightOutcome;
import java.util.Map;
import java.util.Optional;

/**
 * What a night did with one repository.
 *
 * @param id of the repository
 * @param outcome what was done
 * @param reason why it failed
 * @param sequence of its latest manifest, or of its retirement
 * @param empty whether the repository has no commit yet; it is scanned as one without files
 * @param filesToAnalyse files whose units are analysed
 * @param bytesToAnalyse their size
 * @param skipped files by reason, sorted
 * @param blobsSent contents that were new
 */
public record RepositoryReport(
    String id,
    NightOutcome outcome,
    Optional<String> reason,
    long sequence,
    boolean empty,
    int filesToAnalyse,
    long bytesToAnalyse,
    Map<String, Integer> skipped,
    int blobsSent) {
  static RepositoryReport failed(String id, String reason, long sequence) {
    return new RepositoryReport(
        id, NightOutcome.FAILED, Optional.of(reason), sequence, false, 0, 0, Map.of(), 0);
  }

  static RepositoryReport retired(String id, long sequence) {
    return new RepositoryReport(
        id, NightOutcome.RETIRED, Optional.empty(), sequence, false, 0, 0, Map.of(), 0);
  }
}
