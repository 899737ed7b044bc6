package dev.vigil.analyzer.review;

import dev.vigil.analyzer.finding.Location;
import java.util.Comparator;

/**
 * Lines of a file.
 *
 * @param path relative to the root of the repository
 * @param firstLine 1-based
 * @param lastLine 1-based, not before {@code firstLine}
 */
public record Place(String path, int firstLine, int lastLine) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::path)
          .thenComparingInt(Place::firstLine)
          .thenComparingInt(Place::lastLine);

  /** The lines of a match; one that ends before the first character of a line ends on the last. */
  static Place of(String path, Location location) {
    int first = location.start().line();
    int last = location.end().line();
    boolean endsAtLineStart = last > first && location.end().column() == 1;
    return new Place(path, first, endsAtLineStart ? last - 1 : last);
  }

  /** Whether both have a line in common. */
  boolean overlaps(Place other) {
    return path.equals(other.path) && firstLine <= other.lastLine && other.firstLine <= lastLine;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
