package dev.vigil.ingest.selection;

import java.io.IOException;

/** Objects of a repository that nothing can be read without are missing or damaged. */
public final class BrokenRepositoryException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenRepositoryException(String what, Throwable cause) {
    super("the repository is broken: " + what, cause);
  }

  /** With what is broken. */
  public BrokenRepositoryException(String what) {
    super("the repository is broken: " + what);
  }
}
