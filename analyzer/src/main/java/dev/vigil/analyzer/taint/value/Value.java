package dev.vigil.analyzer.taint.value;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What is known of the value of an expression. Immutable.
 *
 * @param own its taint, and that of all its parts of which nothing else is said
 * @param parts the taint of fields and elements that differs, by the steps to them
 * @param constant the constant that it surely is, if values are tracked
 */
public record Value(Taints own, SortedMap<AccessPath, Taints> parts, Optional<Object> constant) {
  public static final Value CLEAN = of(Taints.NONE);

  /** Memory of a part without its taints, in bytes. */
  private static final int PART_BYTES = 100;

  public static Value of(Taints taints) {
    return new Value(taints, java.util.Collections.emptySortedMap(), Optional.empty());
  }

  public static Value constant(Optional<Object> constant) {
    return new Value(Taints.NONE, CLEAN.parts, constant);
  }

  /** How many taints it has, in all its parts. */
  public int size() {
    int size = own.size();
    for (Taints part : parts.values()) {
      size += 1 + part.size();
    }
    return size;
  }

  /** About how much memory it keeps, in bytes. */
  public long bytes() {
    long bytes = own.bytes();
    for (Taints part : parts.values()) {
      bytes += PART_BYTES + part.bytes();
    }
    return bytes;
  }

  /** The taint of the value and of everything that is reached from it. */
  public Taints all() {
    Taints all = own.deep();
    for (Taints part : parts.values()) {
      all = all.with(part.deep());
    }
    return all;
  }

  /** A field or element of it. */
  public Value select(String step) {
    Taints selected = own.select(List.of(step), 0);
    if (parts.isEmpty()) {
      return of(selected);
    }
    SortedMap<AccessPath, Taints> inner = new TreeMap<>();
    for (Map.Entry<AccessPath, Taints> part : parts.entrySet()) {
      AccessPath steps = part.getKey();
      if (steps.steps().get(0).equals(step)) {
        if (steps.steps().size() == 1) {
          selected = part.getValue();
        } else {
          inner.put(steps.behind(1), part.getValue());
        }
      }
    }
    return new Value(selected, inner, Optional.empty());
  }

  /** This value or another. */
  public Value or(Value other) {
    Optional<Object> same = constant.equals(other.constant) ? constant : Optional.empty();
    if (parts.isEmpty() && other.parts.isEmpty()) {
      return new Value(own.with(other.own), parts, same);
    }
    SortedMap<AccessPath, Taints> both = new TreeMap<>();
    for (AccessPath steps : parts.keySet()) {
      both.put(steps, parts.getOrDefault(steps, own).with(other.at(steps)));
    }
    for (AccessPath steps : other.parts.keySet()) {
      both.put(steps, at(steps).with(other.parts.getOrDefault(steps, other.own)));
    }
    return new Value(own.with(other.own), both, same);
  }

  private Taints at(AccessPath steps) {
    for (int length = steps.steps().size(); length > 0; length--) {
      Taints known = parts.get(steps.prefix(length));
      if (known != null) {
        return known.select(steps.steps(), length);
      }
    }
    return own.select(steps.steps(), 0);
  }

  /** What is reached from it by some steps. */
  public Value select(AccessPath steps) {
    Value selected = this;
    for (String step : steps.steps()) {
      selected = selected.select(step);
    }
    return selected;
  }

  /** This value, with another one where some steps lead. */
  public Value with(AccessPath steps, Value part) {
    SortedMap<AccessPath, Taints> all = new TreeMap<>(parts);
    all.keySet().removeIf(known -> known.startsWith(steps));
    all.put(steps, part.own);
    part.parts.forEach((inner, taints) -> all.put(steps.then(inner), taints));
    return new Value(own, all, constant);
  }

  public Value with(Taints more) {
    return more.isEmpty() ? this : mapped(taints -> taints.with(more));
  }

  public Value into(Span variable) {
    return mapped(taints -> taints.into(variable));
  }

  public Value mapped(UnaryOperator<Taints> mapping) {
    if (parts.isEmpty()) {
      return new Value(mapping.apply(own), parts, constant);
    }
    SortedMap<AccessPath, Taints> mapped = new TreeMap<>();
    parts.forEach((steps, taints) -> mapped.put(steps, mapping.apply(taints)));
    return new Value(mapping.apply(own), mapped, constant);
  }
}
