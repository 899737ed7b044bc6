package dev.vigil.night.message;

/** A failure that the user can repair; the message says how. */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure; the message says what is wrong and what to do. */
  public UserException(String message) {
    super(message);
  }
}
