package dev.vigil.analyzer.review;

import java.util.Comparator;
import java.util.List;

/**
 * One place that was examined. Several evidence rules may have seen something there.
 *
 * @param place its lines: the first line is the place's identity within its kind, the last is the
 *     farthest that a rule saw
 * @param enclosing the definition around it, empty at top level
 * @param code its first source line, without white space around
 * @param observations what was seen, sorted
 * @param messages the messages of the rules that saw it, sorted
 * @param contradictedBy rules whose findings overlap it although they contradict what was seen,
 *     sorted
 */
public record Site(
    Place place,
    String enclosing,
    String code,
    List<String> observations,
    List<String> messages,
    List<String> contradictedBy)
    implements Comparable<Site> {
  /** Copies. */
  public Site {
    observations = List.copyOf(observations);
    messages = List.copyOf(messages);
    contradictedBy = List.copyOf(contradictedBy);
  }

  @Override
  public int compareTo(Site other) {
    return Comparator.comparing(Site::place).compare(this, other);
  }
}
