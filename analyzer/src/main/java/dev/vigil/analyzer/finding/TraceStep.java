package dev.vigil.analyzer.finding;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place through which data went.
 *
 * @param location where it is
 * @param excerpt its code, with secrets redacted, capped
 * @param path of its file, if that is another one than the match's
 */
public record TraceStep(Location location, String excerpt, Optional<String> path)
    implements Comparable<TraceStep> {
  private static final Comparator<TraceStep> ORDER =
      Comparator.comparing((TraceStep step) -> step.path().orElse(""))
          .thenComparing(TraceStep::location)
          .thenComparing(TraceStep::excerpt);

  /** A place in the file of the match. */
  public TraceStep(Location location, String excerpt) {
    this(location, excerpt, Optional.empty());
  }

  /** The same place, in another file than the match's. */
  public TraceStep in(String otherPath) {
    return new TraceStep(location, excerpt, Optional.of(otherPath));
  }

  @Override
  public int compareTo(TraceStep other) {
    return ORDER.compare(this, other);
  }
}
