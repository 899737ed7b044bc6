package dev.vigil.analyzer.taint.role;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.syntax.Span;
import java.util.Comparator;
import java.util.List;

/**
 * Tells which sinks taint can reach at all: those in which a name stands, of a variable or of what
 * is called, or that share code with a source. What else is a sink looks at literals only.
 * Immutable.
 */
public final class TaintableSinks {
  private final SortedPlaces names;

  /** Where the sources start. */
  private final SortedPlaces starts;

  /** For each source, in the order of their starts, where it or one before it ends last. */
  private final int[] ends;

  /**
   * The sinks of a rule without propagators and without sources that taint by control flow.
   *
   * @param names where names start in the file
   * @param sources of the rule, in any order
   */
  public TaintableSinks(SortedPlaces names, List<Span> sources) {
    this.names = names;
    List<Span> sorted = sources.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    this.starts = SortedPlaces.ofRegions(sorted);
    this.ends = sorted.stream().mapToInt(Span::end).toArray();
    for (int i = 1; i < ends.length; i++) {
      ends[i] = Math.max(ends[i - 1], ends[i]);
    }
  }

  /** Whether taint can reach a sink. */
  public boolean has(Span sink) {
    return names.isAnyIn(sink) || sharesCodeWithSource(sink);
  }

  private boolean sharesCodeWithSource(Span sink) {
    int last = starts.lastUntil(sink.end());
    return last >= 0 && ends[last] >= sink.start();
  }
}
