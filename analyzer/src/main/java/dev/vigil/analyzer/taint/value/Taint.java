package dev.vigil.analyzer.taint.value;

import dev.vigil.analyzer.symbol.AccessPath;

/**
 * One kind of taint.
 *
 * @param origin where it comes from: the number of a source's match, or, below zero, {@code -1 - i}
 *     for whatever the function's parameter {@code i} brings
 * @param label of the taint
 * @param part the steps from the parameter to the part of it that is meant; nowhere for a source
 * @param deep whether it stands for all that is reached from that part too; never for a source
 */
public record Taint(int origin, String label, AccessPath part, boolean deep)
    implements Comparable<Taint> {
  /** What a source brings. */
  public Taint(int origin, String label) {
    this(origin, label, AccessPath.NOWHERE, false);
  }

  public static Taint ofParameter(int index) {
    return new Taint(-1 - index, "");
  }

  public boolean isParameter() {
    return origin < 0;
  }

  public int parameter() {
    return -1 - origin;
  }

  /** The taint of a field or element of what has this one. */
  Taint select(String step) {
    if (!isParameter() || deep) {
      return this;
    }
    return part.steps().size() < Environment.DEEPEST
        ? new Taint(origin, label, part.then(step), false)
        : toDeep();
  }

  /** The taint of what is made of everything that is reached from what has this one. */
  Taint toDeep() {
    return isParameter() ? new Taint(origin, label, part, true) : this;
  }

  /** Sorts parameters before sources. */
  @Override
  public int compareTo(Taint other) {
    if (this == other) {
      return 0;
    }
    int order = Integer.compare(origin, other.origin);
    order = order != 0 ? order : label.compareTo(other.label);
    order = order != 0 ? order : part.compareTo(other.part);
    return order != 0 ? order : Boolean.compare(deep, other.deep);
  }
}
