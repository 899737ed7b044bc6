package dev.vigil.analyzer.finding;

import java.util.Comparator;

/**
 * A place through which data went.
 *
 * @param location where it is
 * @param excerpt its code, with secrets redacted, capped
 */
public record TraceStep(Location location, String excerpt) implements Comparable<TraceStep> {
  private static final Comparator<TraceStep> ORDER =
      Comparator.comparing(TraceStep::location).thenComparing(TraceStep::excerpt);

  @Override
  public int compareTo(TraceStep other) {
    return ORDER.compare(this, other);
  }
}
