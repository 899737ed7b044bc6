package dev.vigil.analyzer.index;

import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Where in a file something starts, in order: tells fast that a region has nothing of it.
 * Immutable.
 */
public final class SortedPlaces {
  /** Nowhere. */
  public static final SortedPlaces NONE = of(List.of());

  private final int[] offsets;

  private SortedPlaces(int[] offsets) {
    this.offsets = offsets;
  }

  /** Where some nodes start, which may be in any order. */
  public static SortedPlaces of(Collection<? extends Node> nodes) {
    int[] offsets = new int[nodes.size()];
    int count = 0;
    for (Node node : nodes) {
      offsets[count++] = node.span().start();
    }
    return sorted(offsets);
  }

  /** Where some regions start, which may be in any order. */
  public static SortedPlaces ofRegions(Collection<Span> regions) {
    int[] offsets = new int[regions.size()];
    int count = 0;
    for (Span region : regions) {
      offsets[count++] = region.start();
    }
    return sorted(offsets);
  }

  private static SortedPlaces sorted(int[] offsets) {
    for (int i = 1; i < offsets.length; i++) {
      if (offsets[i - 1] > offsets[i]) {
        Arrays.sort(offsets);
        break;
      }
    }
    return new SortedPlaces(offsets);
  }

  /** Whether one of the places is in a region, or at its end. */
  public boolean isAnyIn(Span region) {
    int next = firstFrom(region.start());
    return next < offsets.length && offsets[next] <= region.end();
  }

  /** The number, from 0, of the first place at an offset or behind it; else how many there are. */
  public int firstFrom(int offset) {
    int low = 0;
    int high = offsets.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number, from 0, of the last place at an offset or before it; negative if there is none. */
  public int lastUntil(int offset) {
    return firstFrom(offset + 1) - 1;
  }
}
