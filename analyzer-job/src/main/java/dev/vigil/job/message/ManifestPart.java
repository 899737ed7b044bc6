package dev.vigil.job.message;

/**
 * A part of the manifest of a repository.
 *
 * @param repository repository id
 * @param part number of the part, from 0
 * @param value encoded part; empty if the part was removed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record ManifestPart(String repository, int part, byte[] value) {
  /** Whether the record is a tombstone. */
  public boolean isTombstone() {
    return value.length == 0;
  }
}
