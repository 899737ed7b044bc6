package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.Arrays;
import java.util.List;

/**
 * Where in a file something starts, in order: tells fast whether that is in a region. Immutable.
 */
final class SortedPlaces {
  /** Nowhere. */
  static final SortedPlaces NONE = of(List.of());

  private final int[] offsets;

  private SortedPlaces(int[] offsets) {
    this.offsets = offsets;
  }

  /** Where some nodes start, which may be in any order. */
  static SortedPlaces of(List<? extends Node> nodes) {
    int[] offsets = new int[nodes.size()];
    boolean sorted = true;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = nodes.get(i).span().start();
      sorted &= i == 0 || offsets[i - 1] <= offsets[i];
    }
    if (!sorted) {
      Arrays.sort(offsets);
    }
    return new SortedPlaces(offsets);
  }

  /** Whether one of the places is in a region. */
  boolean isAnyIn(Span region) {
    int found = Arrays.binarySearch(offsets, region.start());
    int next = found >= 0 ? found : -found - 1;
    return next < offsets.length && offsets[next] < region.end();
  }
}
