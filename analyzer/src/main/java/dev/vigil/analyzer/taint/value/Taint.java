package dev.vigil.analyzer.taint.value;

import dev.vigil.analyzer.symbol.AccessPath;

/**
 * One kind of taint.
 *
 * @param origin where it comes from: the number of a source's match, or, below zero, {@code -1 - i}
 *     for whatever the function's parameter {@code i} brings; what an external call gives, and its
 *     receiver behind it, are parameters with numbers that no function has
 * @param label of the taint
 * @param part the steps from the parameter to the part of it that is meant; nowhere for a source
 * @param deep whether it stands for all that is reached from that part too; never for a source
 */
public record Taint(int origin, String label, AccessPath part, boolean deep)
    implements Comparable<Taint> {
  /** Numbers from here on are no parameters of a function, but effects of external calls. */
  private static final int FIRST_EFFECT = 1 << 20;

  /** What a source brings. */
  public Taint(int origin, String label) {
    this(origin, label, AccessPath.NOWHERE, false);
  }

  public static Taint ofParameter(int index) {
    return new Taint(-1 - index, "");
  }

  /** What an external call gives, by its number. */
  public static Taint ofResult(int call) {
    return ofParameter(FIRST_EFFECT + 2 * call);
  }

  /** The object whose method an external call calls, behind the call, by its number. */
  public static Taint ofReceiver(int call) {
    return ofParameter(FIRST_EFFECT + 2 * call + 1);
  }

  /** Whether it stands for what an external call gives or leaves, whoever calls the function. */
  public boolean isEffect() {
    return parameter() >= FIRST_EFFECT;
  }

  /** The external call whose effect it stands for. */
  public int call() {
    return (parameter() - FIRST_EFFECT) / 2;
  }

  /** Whether it stands for the object whose method an external call calls, behind the call. */
  public boolean isLeftInReceiver() {
    return isEffect() && (parameter() - FIRST_EFFECT) % 2 == 1;
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

  /** The taint of the whole parameter of which this is a part. */
  Taint ofWhole() {
    return isParameter() ? new Taint(origin, label, AccessPath.NOWHERE, true) : this;
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
