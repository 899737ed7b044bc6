package dev.vigil.indexer.scan;

/** The bytes of records that may be kept until their scans are whole, over all partitions. */
public final class RecordBudget {
  private static final long BYTES = 16 << 20;

  private long left = BYTES;

  /** Takes bytes, if there are so many left. */
  boolean take(long bytes) {
    if (bytes > left) {
      return false;
    }
    left -= bytes;
    return true;
  }

  /** Gives back bytes that were taken. */
  void give(long bytes) {
    left += bytes;
  }
}
