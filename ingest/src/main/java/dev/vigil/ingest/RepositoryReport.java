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
    int filesToAnalyse,
    long bytesToAnalyse,
    Map<String, Integer> skipped,
    int blobsSent) {}
