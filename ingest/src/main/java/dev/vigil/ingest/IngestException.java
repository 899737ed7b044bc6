package dev.vigil.ingest;

/** Ingest cannot go on; the message says what to do. */
public final class IngestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong and what to do. */
  public IngestException(String message, Throwable cause) {
    super(message, cause);
  }

  /** With what is wrong and what to do. */
  public IngestException(String message) {
    super(message);
  }

  /** Kafka did not take a record. */
  static IngestException refused(String bootstrapServers, String topic, Exception failure) {
    return new IngestException(
        "Kafka at "
            + bootstrapServers
            + " did not take a record of "
            + topic
            + ": "
            + failure.getMessage()
            + "; the next night sends what is missing",
        failure);
  }
}
