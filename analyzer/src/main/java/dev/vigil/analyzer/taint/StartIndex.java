package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.Arrays;
import java.util.Collection;

/** Where some nodes start: tells at once that a region has none of them. Immutable. */
final class StartIndex {
  /** Sorted. */
  private final int[] starts;

  StartIndex(Collection<? extends Node> nodes) {
    starts = nodes.stream().mapToInt(node -> node.span().start()).sorted().toArray();
  }

  /** Whether one of the nodes starts in a region, or at its end. */
  boolean anyIn(Span region) {
    int found = Arrays.binarySearch(starts, region.start());
    int first = found >= 0 ? found : -1 - found;
    return first < starts.length && starts[first] <= region.end();
  }
}
