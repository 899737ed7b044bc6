package dev.vigil.embedded;

/** A service did not start; the message names its log and what to do. */
public final class ServiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong and what to do. */
  public ServiceException(String message) {
    super(message);
  }
}
