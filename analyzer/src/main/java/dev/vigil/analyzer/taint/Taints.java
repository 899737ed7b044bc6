package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.syntax.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The taint of a value, each with its shortest trace. Immutable; a join semilattice by union. */
final class Taints {
  /** Of what is harmless. */
  static final Taints NONE = new Taints(Collections.emptySortedMap());

  private final SortedMap<Taint, Trace> traces;

  private Taints(SortedMap<Taint, Trace> traces) {
    this.traces = traces;
  }

  static Taints of(Taint taint, Trace trace) {
    SortedMap<Taint, Trace> traces = new TreeMap<>();
    traces.put(taint, trace);
    return new Taints(traces);
  }

  boolean isEmpty() {
    return traces.isEmpty();
  }

  SortedMap<Taint, Trace> traces() {
    return Collections.unmodifiableSortedMap(traces);
  }

  SortedSet<String> labels() {
    TreeSet<String> labels = new TreeSet<>();
    traces.keySet().forEach(taint -> labels.add(taint.label()));
    return labels;
  }

  Taints with(Taints others) {
    if (others.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return others;
    }
    TreeMap<Taint, Trace> all = new TreeMap<>(traces);
    boolean changed = false;
    for (Map.Entry<Taint, Trace> other : others.traces.entrySet()) {
      Trace known = all.get(other.getKey());
      if (known == null || other.getValue().compareTo(known) < 0) {
        all.put(other.getKey(), other.getValue());
        changed = true;
      }
    }
    return changed ? new Taints(all) : this;
  }

  /** This taint when it has gone into a variable that stands there. */
  Taints into(Span variable) {
    return mapped((taint, trace) -> of(taint, trace.then(variable)));
  }

  /** Those that stand for what callers hand in. */
  Taints parameters() {
    return where(Taint::isParameter);
  }

  /** Those for which something holds. */
  Taints where(Predicate<Taint> property) {
    return mapped((taint, trace) -> property.test(taint) ? of(taint, trace) : NONE);
  }

  private boolean hasParameters() {
    return !traces.isEmpty() && traces.firstKey().isParameter();
  }

  /** The taint of what is reached by some steps from what has this one. */
  Taints select(List<String> steps) {
    Taints selected = this;
    if (hasParameters()) {
      for (String step : steps) {
        selected = selected.mapped((taint, trace) -> of(taint.select(step), trace));
      }
    }
    return selected;
  }

  /** The taint of what is made of everything that is reached from what has this one. */
  Taints deep() {
    return hasParameters() ? mapped((taint, trace) -> of(taint.toDeep(), trace)) : this;
  }

  /** The union of what each becomes. */
  Taints mapped(BiFunction<Taint, Trace, Taints> mapping) {
    if (isEmpty()) {
      return this;
    }
    Taints mapped = NONE;
    for (Map.Entry<Taint, Trace> each : traces.entrySet()) {
      mapped = mapped.with(mapping.apply(each.getKey(), each.getValue()));
    }
    return mapped;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Taints that && traces.equals(that.traces));
  }

  @Override
  public int hashCode() {
    return traces.keySet().hashCode();
  }

  @Override
  public String toString() {
    return traces.keySet().toString();
  }
}
