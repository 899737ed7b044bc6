package dev.vigil.index;

/** Elasticsearch refused a request, and would refuse it again. */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Rejection(String message, Throwable cause) {
    super(message, cause);
  }
}
