package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Span;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where in a file something starts, in order: tells fast whether that is in a region. Immutable.
 */
final class SortedPlaces {
  /** Nowhere. */
  static final SortedPlaces NONE = of(IntStream.empty());

  private final int[] offsets;

  private SortedPlaces(int[] offsets) {
    this.offsets = offsets;
  }

  /** The places with some offsets, in any order. */
  static SortedPlaces of(IntStream offsets) {
    return new SortedPlaces(offsets.sorted().toArray());
  }

  /** Whether one of the places is in a region. */
  boolean isAnyIn(Span region) {
    int found = Arrays.binarySearch(offsets, region.start());
    int next = found >= 0 ? found : -found - 1;
    return next < offsets.length && offsets[next] < region.end();
  }
}
