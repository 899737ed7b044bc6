package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.syntax.Span;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of a file is analysed by need, when something in it is asked for: the module, bodies of
 * functions. A body may add those of functions inside of it.
 */
final class PendingBodies {
  private final TreeMap<Integer, Body> byStart = new TreeMap<>();

  private record Body(Span span, Span around, Runnable analysis) {}

  /**
   * Adds a body, or the same body once more.
   *
   * @param around the code whose variables it may read
   * @param analysis run once; if it throws, what it has added is taken back, and it is run again
   *     the next time
   */
  void add(Span span, Span around, Runnable analysis) {
    byStart.put(span.start(), new Body(span, around, analysis));
  }

  /**
   * The code whose variables may be read in the outer one of the bodies around a place that are
   * still to be analysed.
   */
  Optional<Span> around(int place) {
    return bodyAround(place).map(Body::around);
  }

  /** Analyses the outer one of the bodies around a place, if there is one. */
  void completeOuter(int place) {
    bodyAround(place).ifPresent(this::complete);
  }

  /** Analyses the bodies around a place. */
  void complete(int place) {
    for (Optional<Body> body = bodyAround(place); body.isPresent(); body = bodyAround(place)) {
      complete(body.get());
    }
  }

  private Optional<Body> bodyAround(int place) {
    Map.Entry<Integer, Body> last = byStart.floorEntry(place);
    return last != null && place < last.getValue().span.end()
        ? Optional.of(last.getValue())
        : Optional.empty();
  }

  /** Analyses all bodies. */
  void completeAll() {
    while (!byStart.isEmpty()) {
      complete(byStart.firstEntry().getValue());
    }
  }

  private void complete(Body body) {
    byStart.remove(body.span.start());
    boolean done = false;
    try {
      body.analysis.run();
      done = true;
    } finally {
      if (!done) {
        byStart.subMap(body.span.start(), body.span.end()).clear();
        byStart.put(body.span.start(), body);
      }
    }
  }
}
