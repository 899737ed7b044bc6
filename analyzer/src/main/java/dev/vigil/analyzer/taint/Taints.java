package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.syntax.Span;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
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
    return mapped((taint, trace) -> taint.isParameter() ? of(taint, trace) : NONE);
  }

  /** All but what a parameter brings itself. */
  Taints without(int parameter) {
    Taint own = Taint.ofParameter(parameter);
    return mapped((taint, trace) -> taint.equals(own) ? NONE : of(taint, trace));
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
