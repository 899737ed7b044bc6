package dev.vigil.analyzer.match;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The regions of a file with one of which a match must share a place to be of use. Immutable.
 *
 * <p>What other parts of a formula found says where the rest of it must be looked for.
 */
public final class MatchArea {
  /** The whole file. */
  public static final MatchArea EVERYWHERE = new MatchArea(List.of());

  private static final Comparator<Span> BY_START = Comparator.comparingInt(Span::start);

  /** Sorted; no two share a place. */
  private final List<Span> regions;

  private final SortedPlaces starts;

  private MatchArea(List<Span> regions) {
    this.regions = regions;
    this.starts = SortedPlaces.ofRegions(regions);
  }

  /**
   * The area of some regions, which may be in any order and overlap.
   *
   * @param regions at least one
   */
  public static MatchArea of(Collection<Span> regions) {
    if (regions.size() == 1) {
      return new MatchArea(List.copyOf(regions));
    }
    List<Span> sorted = new ArrayList<>(regions);
    sorted.sort(BY_START);
    List<Span> merged = new ArrayList<>(sorted.size());
    Span last = sorted.get(0);
    for (Span region : sorted) {
      if (region.start() <= last.end()) {
        last = new Span(last.start(), Math.max(last.end(), region.end()));
      } else {
        merged.add(last);
        last = region;
      }
    }
    merged.add(last);
    return new MatchArea(merged);
  }

  /** The regions, sorted, of which no two touch; none of the whole file. */
  public List<Span> regions() {
    return Collections.unmodifiableList(regions);
  }

  /** Whether this is the whole file. */
  @SuppressWarnings("ReferenceEquality") // There is one.
  public boolean isEverywhere() {
    return this == EVERYWHERE;
  }

  /** Whether a region has a place of this area, or ends or begins where it does. */
  public boolean touches(Span region) {
    if (isEverywhere()) {
      return true;
    }
    int last = starts.lastUntil(region.end());
    return last >= 0 && regions.get(last).end() >= region.start();
  }

  /**
   * An area that touches everything that is nested with something in this area and with one of some
   * ranges: the smaller of what of both touches the other.
   *
   * @param ranges of which at least one touches this area
   */
  public MatchArea narrowedTo(Collection<Span> ranges) {
    if (isEverywhere()) {
      return of(ranges);
    }
    MatchArea touched = of(touching(ranges));
    MatchArea left = new MatchArea(touched.touching(regions));
    return left.length() < touched.length() ? left : touched;
  }

  private List<Span> touching(Collection<Span> some) {
    List<Span> touching = new ArrayList<>();
    for (Span region : some) {
      if (touches(region)) {
        touching.add(region);
      }
    }
    return touching;
  }

  private int length() {
    int length = 0;
    for (Span region : regions) {
      length += region.end() - region.start();
    }
    return length;
  }
}
