package dev.vigil.cli;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** Counts with their nouns, for people: "1 file", "2 files". */
final class Count {
  private static final int SHOWN = 5;
  private static final int LINES_SHOWN = 20;

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
   * @param lines those of the first places, sorted
   */
  static String places(long count, Collection<Integer> lines) {
    String first =
        lines.stream().distinct().limit(LINES_SHOWN).map(String::valueOf).collect(joining(", "));
    boolean all = count == lines.size() && lines.size() <= LINES_SHOWN;
    return of(count, "place", "places") + ": lines " + first + (all ? "" : ", ...");
  }

  /** The first of some names, and how many more there are. */
  static String some(Collection<String> names) {
    String first = names.stream().limit(SHOWN).map(Printable::text).collect(joining(", "));
    return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
  }
}
