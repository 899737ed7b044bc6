package dev.vigil.cli.review;

import dev.vigil.night.message.UserException;
import java.util.SortedSet;

/** Failures to find the scan that the user means. */
final class ScanMessages {
  private ScanMessages() {}

  static UserException ambiguous(String name, SortedSet<String> ids) {
    return new UserException(
        "several repositories are called " + name + "; name one by its id: " + ids);
  }

  static UserException absent(String name, SortedSet<String> known) {
    return new UserException("there is no scan of a repository " + name + "; there are: " + known);
  }
}
