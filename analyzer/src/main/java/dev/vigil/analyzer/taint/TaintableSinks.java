package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.pattern.SortedPlaces;
import dev.vigil.analyzer.syntax.Span;
import java.util.Comparator;
import java.util.List;

/**
 * Tells which sinks taint can reach at all: those in which a name stands, of a variable or of what
 * is called, or that share code with a source. What else is a sink looks at literals only.
 * Immutable.
 */
final class TaintableSinks {
  private final List<SortedPlaces> names;
  private final int[] starts;

  /** For each source, in the order of their starts, where it or one before it ends last. */
  private final int[] ends;

  /**
   * The sinks of a rule without propagators and without sources that taint by control flow.
   *
   * @param names where names start in the file
   * @param sources of the rule, in any order
   */
  TaintableSinks(List<SortedPlaces> names, List<Span> sources) {
    this.names = List.copyOf(names);
    List<Span> sorted = sources.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    this.starts = sorted.stream().mapToInt(Span::start).toArray();
    this.ends = sorted.stream().mapToInt(Span::end).toArray();
    for (int i = 1; i < ends.length; i++) {
      ends[i] = Math.max(ends[i - 1], ends[i]);
    }
  }

  /** Whether taint can reach a sink. */
  boolean has(Span sink) {
    for (SortedPlaces places : names) {
      if (places.isAnyIn(sink)) {
        return true;
      }
    }
    return sharesCodeWithSource(sink);
  }

  private boolean sharesCodeWithSource(Span sink) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= sink.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && ends[low - 1] >= sink.start();
  }
}
