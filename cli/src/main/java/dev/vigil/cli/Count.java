package dev.vigil.cli;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** Counts with their nouns, for people: "1 file", "2 files". */
final class Count {
  private static final int SHOWN = 5;

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

  /**
   * The lines of a finding that stands for several places.
   *
   * @param count number of places
   * @param lines one for each of the first places, sorted
   */
  static String places(long count, Collection<Integer> lines) {
    String first = lines.stream().distinct().map(String::valueOf).collect(joining(", "));
    return of(count, "place", "places")
        + ": lines "
        + first
        + (count > lines.size() ? ", ..." : "");
  }

  /** The first of some names, and how many more there are. */
  static String some(Collection<String> names) {
    String first = names.stream().limit(SHOWN).map(Printable::text).collect(joining(", "));
    return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
  }
}
