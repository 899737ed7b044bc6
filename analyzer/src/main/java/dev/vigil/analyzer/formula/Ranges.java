package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.match.MatchArea;
import dev.vigil.analyzer.match.SortedMatches;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Distinct ranges of a file, sorted by place, and how two such sets are put together. */
final class Ranges {
  static final Ranges NONE = new Ranges(List.of());

  /** About how much memory a range takes, in bytes, with what its metavariables stand for. */
  static final long RANGE_BYTES = 120;

  private static final Comparator<RangeMatch> ORDER =
      Comparator.<RangeMatch>comparingInt(range -> range.span().start())
          .thenComparingInt(range -> range.span().end());

  private static final SortedMatches<RangeMatch> DISTINCT =
      new SortedMatches<>(ORDER, Ranges::isSame, range -> range.bindings().hashCode());

  private final List<RangeMatch> sorted;

  private Ranges(List<RangeMatch> sorted) {
    this.sorted = sorted;
  }

  static Ranges of(Collection<RangeMatch> ranges) {
    if (ranges.isEmpty()) {
      return NONE;
    }
    if (ranges instanceof List<RangeMatch> list && isSortedByDistinctPlaces(list)) {
      return new Ranges(List.copyOf(list));
    }
    return new Ranges(DISTINCT.of(ranges));
  }

  /** Whether ranges at one place are the same. */
  private static boolean isSame(RangeMatch one, RangeMatch other) {
    return one.kind() == other.kind() && one.bindings().equals(other.bindings());
  }

  private static boolean isSortedByDistinctPlaces(List<RangeMatch> ranges) {
    for (int i = 1; i < ranges.size(); i++) {
      if (ORDER.compare(ranges.get(i - 1), ranges.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  List<RangeMatch> list() {
    return sorted;
  }

  /** About how much memory they take, in bytes. */
  long bytes() {
    return sorted.size() * RANGE_BYTES;
  }

  /** The same ranges as another kind. */
  Ranges as(RangeMatch.Kind kind) {
    List<RangeMatch> others = new ArrayList<>(sorted.size());
    for (RangeMatch range : sorted) {
      others.add(range.as(kind));
    }
    return of(others);
  }

  /** Where they are. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>(sorted.size());
    for (RangeMatch range : sorted) {
      spans.add(range.span());
    }
    return spans;
  }

  /** Whether one of them counts anywhere in the file. */
  boolean isAnywhere() {
    for (RangeMatch range : sorted) {
      if (!Sweep.isAtAPlace(range)) {
        return true;
      }
    }
    return false;
  }

  /** Those that touch an area, or count anywhere. */
  Ranges touching(MatchArea area) {
    if (area.isEverywhere() || isAnywhere()) {
      return this;
    }
    List<RangeMatch> touching = new ArrayList<>();
    for (RangeMatch range : sorted) {
      if (area.touches(range.span())) {
        touching.add(range);
      }
    }
    return touching.size() == sorted.size() ? this : new Ranges(List.copyOf(touching));
  }

  boolean isEmpty() {
    return sorted.isEmpty();
  }

  /** The smaller of each two ranges of which one is within the other and that agree. */
  Ranges intersect(Ranges others, WorkBudget budget) {
    if (isEmpty() || others.isEmpty()) {
      return NONE;
    }
    List<RangeMatch> survivors = new ArrayList<>();
    within(others, survivors, budget);
    others.within(this, survivors, budget);
    return of(survivors);
  }

  private void within(Ranges outers, List<RangeMatch> survivors, WorkBudget budget) {
    Sweep sweep = new Sweep(outers.sorted);
    for (RangeMatch inner : sorted) {
      for (RangeMatch outer : sweep.touching(inner.span())) {
        budget.take(1);
        Optional<RangeMatch> within = inner.within(outer);
        if (within.isPresent()) {
          budget.hold(RANGE_BYTES);
          survivors.add(within.get());
        }
      }
    }
  }

  /** These without those that a range of a negated formula removes. */
  Ranges without(Ranges negatives, WorkBudget budget) {
    if (negatives.isEmpty()) {
      return this;
    }
    Sweep sweep = new Sweep(negatives.sorted);
    List<RangeMatch> left = new ArrayList<>();
    for (RangeMatch range : sorted) {
      if (!isRemoved(range, sweep.touching(range.span()), budget)) {
        left.add(range);
      }
    }
    return new Ranges(List.copyOf(left));
  }

  private static boolean isRemoved(
      RangeMatch range, List<RangeMatch> negatives, WorkBudget budget) {
    for (RangeMatch negative : negatives) {
      budget.take(1);
      if (range.isRemovedBy(negative)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes through ranges beside others that are asked for in the order of their starts. What may be
   * anywhere touches every region.
   */
  private static final class Sweep {
    private final List<RangeMatch> sorted = new ArrayList<>();
    private final List<RangeMatch> open = new ArrayList<>();
    private int next;

    Sweep(List<RangeMatch> ranges) {
      for (RangeMatch range : ranges) {
        (isAtAPlace(range) ? sorted : open).add(range);
      }
    }

    private static boolean isAtAPlace(RangeMatch range) {
      return range.kind() != RangeMatch.Kind.ANYWHERE;
    }

    /** At least those that share a place with a region; none that ends before it. */
    List<RangeMatch> touching(Span region) {
      open.removeIf(range -> isAtAPlace(range) && range.span().end() < region.start());
      while (next < sorted.size() && sorted.get(next).span().start() <= region.end()) {
        RangeMatch range = sorted.get(next++);
        if (range.span().end() >= region.start()) {
          open.add(range);
        }
      }
      return open;
    }
  }
}
