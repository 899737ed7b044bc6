package dev.vigil.analyzer.finding;

import java.util.List;

/**
 * The places for which one match stands.
 *
 * @param count number of places, at least as many as are listed
 * @param places the first of them, sorted, beginning with the location of the match itself
 */
public record Occurrences(int count, List<Location> places) {
  /** Copies and checks. */
  public Occurrences {
    places = List.copyOf(places);
    if (places.isEmpty() || count < places.size()) {
      throw new IllegalArgumentException(places.size() + " places listed of " + count);
    }
  }
}
