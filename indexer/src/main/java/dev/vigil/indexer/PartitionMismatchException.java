package dev.vigil.indexer;

/**
 * The topics that the indexer reads have different numbers of partitions, so that the records of
 * one repository could reach several indexers; the message says which and what to do.
 */
public final class PartitionMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PartitionMismatchException(String message) {
    super(message);
  }
}
