package dev.vigil.cli;

/** The user can mend it; the message says how. Ends the command with exit code 2. */
final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserException(String message) {
    super(message);
  }
}
