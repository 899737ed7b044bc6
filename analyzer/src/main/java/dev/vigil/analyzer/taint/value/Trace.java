package dev.vigil.analyzer.taint.value;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The variables through which taint went, from the source on. Of two traces the shorter one is
 * kept, of equally long ones that which is first in the file: so the trace of a solution does not
 * depend on the order in which it was computed.
 *
 * <p>A rope (Boehm, Atkinson and Plass, "Ropes: an alternative to strings", 1995): a trace is a
 * beginning, a step, and another trace behind it, which for a call is the one inside of the called
 * function. Putting traces together shares both, so that it takes the same small memory however
 * long they are. Immutable.
 */
public final class Trace implements Comparable<Trace> {
  /** Steps that are kept; later ones are counted only by {@link #isCut}. */
  public static final int LONGEST = 100;

  /** Memory of one trace beside those that it shares, in bytes. */
  static final int BYTES = 40;

  /** Straight from the source. */
  public static final Trace START = new Trace(null, null, null, 0, false);

  private final @Nullable Trace before;
  private final @Nullable Span step;
  private final @Nullable Trace behind;

  private final int length;
  private final boolean cut;

  private Trace(
      @Nullable Trace before,
      @Nullable Span step,
      @Nullable Trace behind,
      int length,
      boolean cut) {
    this.before = before;
    this.step = step;
    this.behind = behind;
    this.length = length;
    this.cut = cut;
  }

  /** This trace, and then into a variable that stands there. */
  public Trace then(Span variable) {
    return joined(variable, START);
  }

  /** This trace, and then the steps of another. */
  public Trace then(Trace more) {
    return more.length == 0 ? this : joined(null, more);
  }

  /** This trace, then a call that stands there, and then the steps inside of what is called. */
  public Trace then(Span call, Trace more) {
    return joined(call, more);
  }

  private Trace joined(@Nullable Span next, Trace more) {
    if (length == LONGEST) {
      return cut ? this : new Trace(before, step, behind, length, true);
    }
    int whole = length + (next == null ? 0 : 1) + more.length;
    return new Trace(
        this,
        next,
        more.length == 0 ? null : more,
        Math.min(LONGEST, whole),
        cut || more.cut || whole > LONGEST);
  }

  /** Where the variables stand, in the order of the flow. */
  public List<Span> steps() {
    List<Span> steps = new ArrayList<>(length);
    new Steps(this).forEachRemaining(steps::add);
    return steps;
  }

  /** Whether there were more steps than are kept. */
  public boolean isCut() {
    return cut;
  }

  public int length() {
    return length;
  }

  @Override
  public int compareTo(Trace other) {
    if (this == other) {
      return 0;
    }
    if (length != other.length) {
      return Integer.compare(length, other.length);
    }
    int order = compareSteps(this, other);
    return order != 0 ? order : Boolean.compare(cut, other.cut);
  }

  /** Compares equally long traces step by step; what they share is passed by. */
  @SuppressWarnings("ReferenceEquality") // What both share need not be compared.
  private static int compareSteps(Trace one, Trace two) {
    Trace mine = one.before;
    Trace its = two.before;
    if (one == two || mine == null || its == null) {
      return 0; // One object, or no steps in either.
    }
    Span step = one.step;
    Span other = two.step;
    boolean unlike = mine.length != its.length || !one.isWhole() || !two.isWhole();
    if (step == null || other == null || unlike) {
      return compareOneByOne(one, two);
    }
    int order = compareSteps(mine, its);
    order = order != 0 ? order : compare(step, other);
    return order != 0 || one.behind == null || two.behind == null
        ? order
        : compareSteps(one.behind, two.behind);
  }

  /** Whether all steps that it is made of count: it was not cut within the last trace. */
  private boolean isWhole() {
    int all = length(before) + (step == null ? 0 : 1) + length(behind);
    return length == all;
  }

  private static int length(@Nullable Trace trace) {
    return trace == null ? 0 : trace.length;
  }

  private static int compareOneByOne(Trace one, Trace two) {
    Iterator<Span> mine = new Steps(one);
    Iterator<Span> its = new Steps(two);
    int order = 0;
    while (order == 0 && mine.hasNext() && its.hasNext()) {
      order = compare(mine.next(), its.next());
    }
    return order;
  }

  private static int compare(Span one, Span two) {
    int order = Integer.compare(one.start(), two.start());
    return order != 0 ? order : Integer.compare(one.end(), two.end());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Trace trace && compareTo(trace) == 0);
  }

  @Override
  public int hashCode() {
    return 31 * length + Boolean.hashCode(cut);
  }

  /** The steps that are kept, from the first on. */
  private static final class Steps implements Iterator<Span> {
    /** Traces whose beginnings are done: their steps come next, the innermost first. */
    private final Deque<Trace> open = new ArrayDeque<>();

    private int left;

    Steps(Trace trace) {
      this.left = trace.length;
      enter(trace);
    }

    private void enter(Trace trace) {
      for (Trace at = trace; at != null && at.length > 0; at = at.before) {
        open.push(at);
      }
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public Span next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      while (true) {
        Trace next = open.pop();
        if (next.behind != null) {
          enter(next.behind);
        }
        if (next.step != null) {
          left--;
          return next.step;
        }
      }
    }
  }
}
