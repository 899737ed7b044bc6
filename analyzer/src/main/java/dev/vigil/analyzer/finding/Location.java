package dev.vigil.analyzer.finding;

import java.util.Comparator;

/**
 * A region of a source.
 *
 * @param start its first character
 * @param end behind its last character, not before {@code start}
 */
public record Location(Position start, Position end) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::start).thenComparing(Location::end);

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
