package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.pattern.StepBudget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Distinct ranges of a file, sorted by place, and how two such sets are put together. */
final class Ranges {
  static final Ranges NONE = new Ranges(List.of());

  private static final Comparator<RangeMatch> ORDER =
      Comparator.<RangeMatch>comparingInt(range -> range.span().start())
          .thenComparingInt(range -> range.span().end());

  private final List<RangeMatch> sorted;

  private Ranges(List<RangeMatch> sorted) {
    this.sorted = sorted;
  }

  static Ranges of(Collection<RangeMatch> ranges) {
    Set<RangeMatch> distinct = new LinkedHashSet<>(ranges);
    return new Ranges(distinct.stream().sorted(ORDER).toList());
  }

  List<RangeMatch> list() {
    return sorted;
  }

  boolean isEmpty() {
    return sorted.isEmpty();
  }

  /** The smaller of each two ranges of which one is within the other and that agree. */
  Ranges intersect(Ranges others, StepBudget budget) {
    List<RangeMatch> survivors = new ArrayList<>();
    within(others, survivors, budget);
    others.within(this, survivors, budget);
    return of(survivors);
  }

  private void within(Ranges outers, List<RangeMatch> survivors, StepBudget budget) {
    for (RangeMatch inner : sorted) {
      for (RangeMatch outer : outers.sorted) {
        if (outer.span().start() > inner.span().start()) {
          break;
        }
        budget.take(1);
        inner.within(outer).ifPresent(survivors::add);
      }
    }
  }

  /** These without those that a range of a negated formula removes. */
  Ranges without(Ranges negatives, StepBudget budget) {
    if (negatives.isEmpty()) {
      return this;
    }
    return new Ranges(sorted.stream().filter(range -> !negatives.removes(range, budget)).toList());
  }

  private boolean removes(RangeMatch range, StepBudget budget) {
    for (RangeMatch negative : sorted) {
      if (negative.span().start() > range.span().end()) {
        return false;
      }
      budget.take(1);
      if (range.isRemovedBy(negative)) {
        return true;
      }
    }
    return false;
  }
}
