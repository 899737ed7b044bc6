package dev.vigil.indexer.lifecycle;

/**
 * A finding as a scan has it.
 *
 * @param fingerprint identity
 * @param contentFingerprint identity without repository and path
 * @param ruleId its rule
 * @param path where
 * @param blobId the content of the path
 */
public record Match(
    String fingerprint, String contentFingerprint, String ruleId, String path, String blobId) {}
