package dev.vigil.indexer;

/** Elasticsearch does not take what it was given, and would not take it again. */
final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Rejection(String message, Throwable cause) {
    super(message, cause);
  }
}
