package dev.vigil.indexer.lifecycle;

/**
 * What a scan says of a path that it has.
 *
 * @param blobId the content
 * @param analysed whether all of it was analysed
 */
public record FileState(String blobId, boolean analysed) {}
