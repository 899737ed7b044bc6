package dev.vigil.analyzer.taint.value;

import dev.vigil.analyzer.symbol.AccessPath;

/**
 * What is known at one point of a function. A place of which nothing is said has the taint of the
 * longest of its prefixes of which something is said, and none without such; what a prefix says
 * already is not said again, so that equal states are equal maps. Immutable.
 *
 * @param places the taint of variables, fields and elements
 * @param constants what places surely hold
 * @param aliases which places may hold the same object, if values are tracked
 * @param control the taint of the control flow
 */
public record TaintState(
    AccessPathMap<Taints> places,
    AccessPathMap<Object> constants,
    Aliases aliases,
    Taints control) {
  public static final TaintState EMPTY =
      new TaintState(AccessPathMap.empty(), AccessPathMap.empty(), Aliases.NONE, Taints.NONE);

  /** The taint of a place. */
  static Taints at(AccessPathMap<Taints> places, AccessPath place) {
    return places.isEmpty() ? Taints.NONE : at(places, place, place.steps().size());
  }

  /** The taint that a place has by what is said of its prefixes. */
  static Taints inherited(AccessPathMap<Taints> places, AccessPath place) {
    int steps = place.steps().size();
    return steps == 0 ? Taints.NONE : at(places, place, steps - 1);
  }

  /** What a prefix of at most so many steps says of a place. */
  private static Taints at(AccessPathMap<Taints> places, AccessPath place, int most) {
    for (int length = most; length >= 0; length--) {
      int index = places.find(place, length);
      if (index >= 0) {
        return places.value(index).select(place.steps(), length);
      }
    }
    return Taints.NONE;
  }

  /** How many taints and constants it has: at least one for each place of which it knows some. */
  public long size() {
    long size = (long) constants.size() + aliases.size();
    for (int i = 0; i < places.size(); i++) {
      size += Math.max(1, places.value(i).size());
    }
    return size;
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return places.isEmpty() && constants.isEmpty() && aliases.isEmpty() && control.isEmpty();
  }

  /** Whether a constant is more than a text, a number or a truth value. */
  public boolean hasObjects() {
    for (int i = 0; i < constants.size(); i++) {
      Object constant = constants.value(i);
      if (!(constant instanceof String
          || constant instanceof Number
          || constant instanceof Boolean)) {
        return true;
      }
    }
    return false;
  }

  /** What holds if either does: this very state if the other says no more. */
  @SuppressWarnings("ReferenceEquality") // What has not changed is the same.
  public TaintState join(TaintState other) {
    if (this == other) {
      return this;
    }
    AccessPathMap<Taints> joined = joined(places, other.places);
    AccessPathMap<Object> common = common(constants, other.constants);
    Aliases either = aliases.join(other.aliases);
    Taints both = control.with(other.control);
    return joined == places && common == constants && either == aliases && both == control
        ? this
        : new TaintState(joined, common, either, both);
  }

  @SuppressWarnings("ReferenceEquality") // What has not changed is the same.
  private static AccessPathMap<Taints> joined(
      AccessPathMap<Taints> one, AccessPathMap<Taints> other) {
    if (one == other || other.isEmpty()) {
      return one;
    }
    if (one.isEmpty()) {
      return other;
    }
    AccessPathMap.Builder<Taints> builder = new AccessPathMap.Builder<>(one.size() + other.size());
    boolean same = true;
    boolean deep = false;
    int i = 0;
    int k = 0;
    while (i < one.size() || k < other.size()) {
      int order =
          i == one.size() ? 1 : k == other.size() ? -1 : one.place(i).compareTo(other.place(k));
      AccessPath place = order <= 0 ? one.place(i) : other.place(k);
      Taints left = order <= 0 ? one.value(i++) : inherited(one, place);
      Taints right = order >= 0 ? other.value(k++) : inherited(other, place);
      Taints both = left.with(right);
      same &= order <= 0 && both == left;
      deep |= !place.steps().isEmpty();
      builder.add(place, both);
    }
    if (same) {
      return one;
    }
    return deep ? distinct(builder.build()) : builder.build();
  }

  /** Without what a prefix says already. */
  private static AccessPathMap<Taints> distinct(AccessPathMap<Taints> places) {
    AccessPathMap.Builder<Taints> builder = new AccessPathMap.Builder<>(places.size());
    boolean all = true;
    for (int i = 0; i < places.size(); i++) {
      AccessPath place = places.place(i);
      boolean said = places.value(i).equals(inherited(places, place));
      all &= !said;
      if (!said) {
        builder.add(place, places.value(i));
      }
    }
    return all ? places : builder.build();
  }

  @SuppressWarnings("ReferenceEquality") // The same has no other constants.
  private static AccessPathMap<Object> common(
      AccessPathMap<Object> one, AccessPathMap<Object> other) {
    if (one == other || one.isEmpty()) {
      return one;
    }
    AccessPathMap.Builder<Object> builder = new AccessPathMap.Builder<>(one.size());
    int kept = 0;
    for (int i = 0; i < one.size(); i++) {
      if (one.value(i).equals(other.get(one.place(i)))) {
        builder.add(one.place(i), one.value(i));
        kept++;
      }
    }
    return kept == one.size() ? one : builder.build();
  }
}
