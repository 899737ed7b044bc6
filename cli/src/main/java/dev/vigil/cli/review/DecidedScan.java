package dev.vigil.cli.review;

import dev.vigil.analyzer.review.ReviewDecision;
import dev.vigil.records.StoredScan;
import java.util.Map;

/**
 * The last scan of a repository with what people decided about its findings.
 *
 * @param scan the scan
 * @param decisions decisions by fingerprint; may have those about other findings
 */
public record DecidedScan(StoredScan scan, Map<String, ReviewDecision> decisions) {}
