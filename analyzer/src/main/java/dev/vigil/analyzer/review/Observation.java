package dev.vigil.analyzer.review;

import java.util.Comparator;
import java.util.List;

/**
 * What one evidence rule saw at sites of one kind.
 *
 * @param text what was seen, in a few words
 * @param ruleId the rule
 * @param count how many matches
 * @param places of the matches, sorted; fewer than {@code count} if the scan keeps no more
 */
public record Observation(String text, String ruleId, int count, List<Place> places)
    implements Comparable<Observation> {
  /** Copies. */
  public Observation {
    places = List.copyOf(places);
  }

  @Override
  public int compareTo(Observation other) {
    return Comparator.comparing(Observation::text)
        .thenComparing(Observation::ruleId)
        .compare(this, other);
  }
}
