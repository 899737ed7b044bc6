package dev.vigil.indexer;

/** The index or Kafka cannot be used; the message says what to do. */
public final class IndexerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong and what to do. */
  public IndexerException(String message, Throwable cause) {
    super(message, cause);
  }

  /** With what is wrong and what to do. */
  public IndexerException(String message) {
    super(message);
  }
}
