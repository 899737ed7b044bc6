package dev.vigil.job.message;

/**
 * A part of the scan of a repository.
 *
 * @param repository repository id, by which scans are partitioned
 * @param key key of the record
 * @param value encoded part
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record ScanPart(String repository, String key, byte[] value) {}
