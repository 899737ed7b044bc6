package dev.vigil.cli;

/** Counts with their nouns, for people: "1 file", "2 files". */
final class Count {
  private Count() {}

  static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  static String files(long count) {
    return of(count, "file", "files");
  }

  static String repositories(long count) {
    return of(count, "repository", "repositories");
  }
}
