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
}
