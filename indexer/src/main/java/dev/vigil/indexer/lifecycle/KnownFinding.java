package dev.vigil.indexer.lifecycle;

/**
 * A finding as the index knows it.
 *
 * @param fingerprint identity
 * @param contentFingerprint identity without repository and path
 * @param ruleId its rule
 * @param path where
 * @param blobId the content in which it was last matched
 * @param analysisVersion that it was last matched with
 * @param status now
 * @param beforeUnknown what it was before it became unknown; the status itself otherwise
 * @param firstSeen epoch milliseconds
 * @param lastSeen epoch milliseconds
 * @param sequence of the scan that last changed it
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
    long sequence) {}
