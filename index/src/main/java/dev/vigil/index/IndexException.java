package dev.vigil.index;

/** Elasticsearch or Kafka cannot be used now; the message says what to do. */
public final class IndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with its cause; the message says what to do. */
  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A failure; the message says what to do. */
  public IndexException(String message) {
    super(message);
  }
}
