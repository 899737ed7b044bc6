package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables through which taint went, from the source on. Of two traces the shorter one is
 * kept, of equally long ones that which is first in the file: so the trace of a solution does not
 * depend on the order in which it was computed. Immutable; traces share their beginnings.
 */
final class Trace implements Comparable<Trace> {
  /** Steps that are kept; later ones are counted only by {@link #isCut}. */
  static final int LONGEST = 100;

  /** Straight from the source. */
  static final Trace START = new Trace(null, new Span(0, 0), 0, false);

  private final @Nullable Trace before;
  private final Span step;
  private final int length;
  private final boolean cut;

  private Trace(@Nullable Trace before, Span step, int length, boolean cut) {
    this.before = before;
    this.step = step;
    this.length = length;
    this.cut = cut;
  }

  /** This trace, and then into a variable that stands there. */
  Trace then(Span variable) {
    if (length == LONGEST) {
      return cut ? this : new Trace(before, step, length, true);
    }
    return new Trace(this, variable, length + 1, cut);
  }

  /** This trace, and then the steps of another. */
  Trace then(Trace more) {
    Trace whole = this;
    for (Span span : more.steps()) {
      whole = whole.then(span);
    }
    return whole;
  }

  /** Where the variables stand, in the order of the flow. */
  List<Span> steps() {
    List<Span> steps = new ArrayList<>();
    for (Trace at = this; at != null && at.length > 0; at = at.before) {
      steps.add(at.step);
    }
    return steps.reversed();
  }

  /** Whether there were more steps than are kept. */
  boolean isCut() {
    return cut;
  }

  int length() {
    return length;
  }

  @Override
  public int compareTo(Trace other) {
    if (length != other.length) {
      return Integer.compare(length, other.length);
    }
    int order = 0;
    Trace one = this;
    Trace two = other;
    // The first difference from the start decides, as it does for everything that follows on both.
    while (one != two && one != null && two != null) {
      int here = Integer.compare(one.step.start(), two.step.start());
      here = here != 0 ? here : Integer.compare(one.step.end(), two.step.end());
      order = here != 0 ? here : order;
      one = one.before;
      two = two.before;
    }
    return order != 0 ? order : Boolean.compare(cut, other.cut);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Trace trace && compareTo(trace) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * length + step.hashCode();
  }
}
