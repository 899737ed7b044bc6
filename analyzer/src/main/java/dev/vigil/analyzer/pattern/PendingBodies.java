package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Span;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bodies of functions of a file that are analysed by need: when something in them is asked for. A
 * body may add those of functions inside of it.
 */
final class PendingBodies {
  private final TreeMap<Integer, Body> byStart = new TreeMap<>();

  private record Body(Span span, Runnable analysis) {}

  /**
   * Adds a body, or the same body once more.
   *
   * @param analysis run once; if it throws, it is run again the next time
   */
  void add(Span span, Runnable analysis) {
    byStart.put(span.start(), new Body(span, analysis));
  }

  /** Analyses the bodies around a place. */
  void complete(int place) {
    Map.Entry<Integer, Body> last = byStart.floorEntry(place);
    while (last != null && place < last.getValue().span.end()) {
      complete(last.getValue());
      last = byStart.floorEntry(place);
    }
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
        byStart.put(body.span.start(), body);
      }
    }
  }
}
