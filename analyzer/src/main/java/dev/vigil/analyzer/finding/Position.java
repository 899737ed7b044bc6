package dev.vigil.analyzer.finding;

import java.util.Comparator;

/**
 * A place between two characters of a source.
 *
 * @param line 1-based
 * @param column 1-based, in Unicode code points
 * @param offset 0-based, in bytes of the original content
 */
public record Position(int line, int column, int offset) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::offset)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
