package dev.vigil.analyzer.redaction;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Regions of a text, sorted by start, of which those that touch another are found fast. */
final class SortedRegions {
  private final int[] starts;
  private final int[] ends;

  /** For each region the largest end of it and all before it. */
  private final int[] furthest;

  private SortedRegions(int[] starts, int[] ends, int[] furthest) {
    this.starts = starts;
    this.ends = ends;
    this.furthest = furthest;
  }

  /** Builds the regions from a map of each start to its end. */
  static SortedRegions of(SortedMap<Integer, Integer> regions) {
    int[] starts = regions.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] ends = regions.values().stream().mapToInt(Integer::intValue).toArray();
    int[] furthest = ends.clone();
    for (int i = 1; i < furthest.length; i++) {
      furthest[i] = Math.max(furthest[i], furthest[i - 1]);
    }
    return new SortedRegions(starts, ends, furthest);
  }

  /** The regions that share a character with another. */
  List<Span> touching(Span region) {
    int found = Arrays.binarySearch(starts, region.end());
    List<Span> touching = new ArrayList<>();
    for (int i = (found >= 0 ? found : -found - 1) - 1;
        i >= 0 && furthest[i] > region.start();
        i--) {
      if (ends[i] > region.start()) {
        touching.add(new Span(starts[i], ends[i]));
      }
    }
    return touching;
  }
}
