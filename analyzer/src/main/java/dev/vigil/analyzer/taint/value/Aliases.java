package dev.vigil.analyzer.taint.value;

import dev.vigil.analyzer.symbol.AccessPath;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which places may hold the same object: what is written into it through the one is there through
 * the others. Symmetric. Immutable.
 */
public final class Aliases {
  /** No place holds the object of another one. */
  public static final Aliases NONE = new Aliases(AccessPathMap.empty());

  /** Places with one object beyond which no more are known. */
  private static final int MOST = 8;

  /** For each place the others, sorted. */
  private final AccessPathMap<List<AccessPath>> others;

  private Aliases(AccessPathMap<List<AccessPath>> others) {
    this.others = others;
  }

  boolean isEmpty() {
    return others.isEmpty();
  }

  int size() {
    return others.size();
  }

  /** These, and that a place has got the object of another one. */
  Aliases with(AccessPath place, AccessPath other) {
    if (place.leads(other) || other.leads(place)) {
      return this;
    }
    List<AccessPath> group = new ArrayList<>(direct(other));
    group.add(other);
    if (group.size() > MOST) {
      return this;
    }
    AccessPathMap<List<AccessPath>> linked = others;
    for (AccessPath each : group) {
      linked = linked(linked(linked, place, each), each, place);
    }
    return new Aliases(linked);
  }

  private static AccessPathMap<List<AccessPath>> linked(
      AccessPathMap<List<AccessPath>> known, AccessPath from, AccessPath to) {
    List<AccessPath> before = known.get(from);
    TreeSet<AccessPath> all = new TreeSet<>(before == null ? List.of() : before);
    return all.add(to) ? known.with(from, List.copyOf(all)) : known;
  }

  private List<AccessPath> direct(AccessPath place) {
    List<AccessPath> known = others.get(place);
    return known == null ? List.of() : known;
  }

  /** These, after a place has got another object. */
  @SuppressWarnings("ReferenceEquality") // What has not changed is the same.
  Aliases without(AccessPath place) {
    if (others.isEmpty()) {
      return this;
    }
    AccessPathMap<List<AccessPath>> left = others.withoutBelow(place).without(place);
    if (left == others) {
      return this;
    }
    AccessPathMap.Builder<List<AccessPath>> builder = new AccessPathMap.Builder<>(left.size());
    for (int i = 0; i < left.size(); i++) {
      List<AccessPath> kept =
          left.value(i).stream().filter(other -> !other.startsWith(place)).toList();
      if (!kept.isEmpty()) {
        builder.add(left.place(i), kept);
      }
    }
    return new Aliases(builder.build());
  }

  /**
   * The other names of a place.
   *
   * @param object whether what the place holds is meant; else the place, as a part of what it is in
   */
  List<AccessPath> of(AccessPath place, boolean object) {
    List<AccessPath> found = new ArrayList<>();
    if (others.isEmpty()) {
      return found;
    }
    found.add(place);
    for (int i = 0; i < found.size() && found.size() <= MOST; i++) {
      AccessPath each = found.get(i);
      int most = each.steps().size() - (object ? 0 : 1);
      for (int length = 0; length <= most; length++) {
        for (AccessPath other : direct(each.prefix(length))) {
          AccessPath named = other.then(each.behind(length));
          if (named.steps().size() <= Environment.DEEPEST && !found.contains(named)) {
            found.add(named);
          }
        }
      }
    }
    found.remove(0);
    return found;
  }

  /** What may hold if either does: these very ones if the others say no more. */
  @SuppressWarnings("ReferenceEquality") // What has not changed is the same.
  Aliases join(Aliases more) {
    if (this == more || more.isEmpty()) {
      return this;
    }
    AccessPathMap<List<AccessPath>> joined = others;
    for (int i = 0; i < more.others.size(); i++) {
      for (AccessPath other : more.others.value(i)) {
        joined = linked(joined, more.others.place(i), other);
      }
    }
    return joined == others ? this : new Aliases(joined);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Aliases that && others.equals(that.others));
  }

  @Override
  public int hashCode() {
    return others.hashCode();
  }

  @Override
  public String toString() {
    return others.toString();
  }
}
