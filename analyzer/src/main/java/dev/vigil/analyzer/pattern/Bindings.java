package dev.vigil.analyzer.pattern;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the metavariables of a match stand for, by name with the dollar sign ({@code $X}, {@code
 * $...ARGS}, {@code $1}). Immutable.
 */
public final class Bindings {
  /** No metavariable. */
  public static final Bindings EMPTY = new Bindings(new TreeMap<>());

  private final SortedMap<String, Binding> values;

  private Bindings(SortedMap<String, Binding> values) {
    this.values = values;
  }

  /** What a metavariable stands for, if it is bound. */
  public Optional<Binding> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** All of them, sorted by name. */
  public SortedMap<String, Binding> all() {
    return Collections.unmodifiableSortedMap(values);
  }

  /**
   * These and one more; empty if the name stands for something else already. A name that stands for
   * the same keeps its first place.
   */
  public Optional<Bindings> with(String name, Binding binding) {
    Binding known = values.get(name);
    if (known != null) {
      return conflict(name, known, binding) ? Optional.empty() : Optional.of(this);
    }
    TreeMap<String, Binding> more = new TreeMap<>(values);
    more.put(name, binding);
    return Optional.of(new Bindings(more));
  }

  /** These and others; empty if a shared name stands for different things. */
  public Optional<Bindings> merge(Bindings others) {
    if (others.values.isEmpty()) {
      return Optional.of(this);
    }
    if (values.isEmpty()) {
      return Optional.of(others);
    }
    TreeMap<String, Binding> merged = new TreeMap<>(values);
    for (Map.Entry<String, Binding> other : others.values.entrySet()) {
      Binding known = merged.putIfAbsent(other.getKey(), other.getValue());
      if (known != null && conflict(other.getKey(), known, other.getValue())) {
        return Optional.empty();
      }
    }
    return Optional.of(new Bindings(merged));
  }

  /** Groups of regular expressions ({@code $1}) are of one match each and never conflict. */
  private static boolean conflict(String name, Binding one, Binding other) {
    return !Character.isDigit(name.charAt(1)) && !one.same(other);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Bindings that) || !values.keySet().equals(that.values.keySet())) {
      return false;
    }
    return values.keySet().stream()
        .allMatch(name -> get(name).orElseThrow().same(that.get(name).orElseThrow()));
  }

  @Override
  public int hashCode() {
    return values.keySet().hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
