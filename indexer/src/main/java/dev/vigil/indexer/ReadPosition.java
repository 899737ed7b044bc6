package dev.vigil.indexer;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How far an indexer has read a partition, which may be further than where it would begin again.
 */
public final class ReadPosition {
  private static final String PREFIX = "read=";

  private ReadPosition() {}

  static String metadata(long position) {
    return PREFIX + position;
  }

  /** The position that a commit of the indexer tells. */
  public static long of(OffsetAndMetadata committed) {
    String metadata = committed.metadata();
    return metadata.matches(PREFIX + "[0-9]{1,18}")
        ? Long.parseLong(metadata.substring(PREFIX.length()))
        : committed.offset();
  }
}
