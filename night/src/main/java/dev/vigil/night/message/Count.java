package dev.vigil.night.message;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** Counts with their nouns: "1 file", "2 files". */
public final class Count {
  private static final int SHOWN = 5;

  private Count() {}

  /** A count with its noun in singular or plural. */
  public static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** A number of files. */
  public static String files(long count) {
    return of(count, "file", "files");
  }

  /** A number of repositories. */
  public static String repositories(long count) {
    return of(count, "repository", "repositories");
  }

  /**
   * The lines of a finding that stands for several places.
   *
   * @param count number of places
   * @param lines one for each of the first places, sorted
   */
  public static String places(long count, Collection<Integer> lines) {
    String first = lines.stream().distinct().map(String::valueOf).collect(joining(", "));
    return of(count, "place", "places")
        + ": lines "
        + first
        + (count > lines.size() ? ", ..." : "");
  }

  /** The first five names, and how many more there are. */
  public static String some(Collection<String> names) {
    String first = names.stream().limit(SHOWN).map(Printable::text).collect(joining(", "));
    return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
  }
}
