package dev.vigil.job.message;

/**
 * A record of a topic.
 *
 * @param key key of the record
 * @param value value of the record; empty for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record KeyedRecord(String key, byte[] value) {
  /** Whether the record is a tombstone. */
  public boolean isTombstone() {
    return value.length == 0;
  }
}
