package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.index.StructuralEquality;
import dev.vigil.analyzer.syntax.Node;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the metavariables of a match stand for, by name with the dollar sign ({@code $X}, {@code
 * $...ARGS}, {@code $1}). Immutable.
 */
public final class Bindings {
  /** No metavariable. */
  public static final Bindings EMPTY = new Bindings(new String[0], new Binding[0]);

  /** Sorted; there are few. */
  private final String[] names;

  private final Binding[] values;

  private Bindings(String[] names, Binding[] values) {
    this.names = names;
    this.values = values;
  }

  /** How many nodes the metavariables stand for, all together. */
  public int nodes() {
    int nodes = 0;
    for (Binding value : values) {
      nodes += value instanceof Binding.Code code ? code.nodes().size() : 1;
    }
    return nodes;
  }

  /** What a metavariable stands for, if it is bound. */
  public Optional<Binding> get(String name) {
    int place = place(name);
    return place < 0 ? Optional.empty() : Optional.of(values[place]);
  }

  /** Whether a metavariable stands for other code than some, as a look at both tells. */
  public boolean isOther(String name, Node code) {
    int place = place(name);
    return place >= 0
        && values[place] instanceof Binding.Code bound
        && bound.nodes().size() == 1
        && StructuralEquality.differ(bound.nodes().get(0), code)
        && !Binding.Code.mayBeLiteral(bound.nodes().get(0), code);
  }

  /** All of them, sorted by name. */
  public SortedMap<String, Binding> all() {
    SortedMap<String, Binding> all = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      all.put(names[i], values[i]);
    }
    return Collections.unmodifiableSortedMap(all);
  }

  /**
   * These and one more; empty if the name stands for something else already. A name that stands for
   * the same keeps its first place.
   */
  public Optional<Bindings> with(String name, Binding binding) {
    int place = place(name);
    if (place >= 0) {
      return conflict(name, values[place], binding) ? Optional.empty() : Optional.of(this);
    }
    int before = -place - 1;
    String[] moreNames = new String[names.length + 1];
    Binding[] moreValues = new Binding[names.length + 1];
    System.arraycopy(names, 0, moreNames, 0, before);
    System.arraycopy(values, 0, moreValues, 0, before);
    moreNames[before] = name;
    moreValues[before] = binding;
    System.arraycopy(names, before, moreNames, before + 1, names.length - before);
    System.arraycopy(values, before, moreValues, before + 1, names.length - before);
    return Optional.of(new Bindings(moreNames, moreValues));
  }

  /** These and others; empty if a shared name stands for different things. */
  public Optional<Bindings> merge(Bindings others) {
    if (others.names.length == 0) {
      return Optional.of(this);
    }
    if (names.length == 0) {
      return Optional.of(others);
    }
    Bindings merged = this;
    for (int i = 0; i < others.names.length; i++) {
      Optional<Bindings> more = merged.with(others.names[i], others.values[i]);
      if (more.isEmpty()) {
        return more;
      }
      merged = more.get();
    }
    return Optional.of(merged);
  }

  /** These without those of some names. */
  public Bindings without(Predicate<String> unwanted) {
    Bindings fewer = EMPTY;
    for (int i = 0; i < names.length; i++) {
      if (!unwanted.test(names[i])) {
        fewer = fewer.with(names[i], values[i]).orElseThrow();
      }
    }
    return fewer;
  }

  /** The place of a name, or -1 - the place where it would be. */
  private int place(String name) {
    for (int i = 0; i < names.length; i++) {
      int order = names[i].compareTo(name);
      if (order >= 0) {
        return order == 0 ? i : -i - 1;
      }
    }
    return -names.length - 1;
  }

  /** Groups of regular expressions ({@code $1}) are of one match each and never conflict. */
  private static boolean conflict(String name, Binding one, Binding other) {
    return !Character.isDigit(name.charAt(1)) && !one.same(other);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Bindings that) || !Arrays.equals(names, that.names)) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if (!values[i].span().equals(that.values[i].span()) || !values[i].same(that.values[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = Arrays.hashCode(names);
    for (Binding value : values) {
      hash = 31 * (31 * hash + value.span().start()) + value.span().end();
    }
    return hash;
  }

  @Override
  public String toString() {
    return all().toString();
  }
}
