package dev.vigil.analyzer.taint.value;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The taint of a value, each with its shortest trace. Immutable; a join semilattice by union. */
public final class Taints {
  /** Of what is harmless. */
  public static final Taints NONE = new Taints(new Taint[0], new Trace[0]);

  /** Sorted. */
  private final Taint[] taints;

  /** One for each taint. */
  private final Trace[] traces;

  private Taints(Taint[] taints, Trace[] traces) {
    this.taints = taints;
    this.traces = traces;
  }

  public static Taints of(Taint taint, Trace trace) {
    return new Taints(new Taint[] {taint}, new Trace[] {trace});
  }

  public boolean isEmpty() {
    return taints.length == 0;
  }

  /** How many there are. */
  public int size() {
    return taints.length;
  }

  /** About how much memory they keep, in bytes: traces are mostly of their own. */
  public long bytes() {
    return (long) taints.length * (Trace.BYTES + 8);
  }

  /** Each taint with its trace, sorted by taint. */
  public void forEach(BiConsumer<Taint, Trace> action) {
    for (int i = 0; i < taints.length; i++) {
      action.accept(taints[i], traces[i]);
    }
  }

  /** Each taint with its trace. */
  public SortedMap<Taint, Trace> traces() {
    TreeMap<Taint, Trace> all = new TreeMap<>();
    forEach(all::put);
    return Collections.unmodifiableSortedMap(all);
  }

  public SortedSet<String> labels() {
    TreeSet<String> labels = new TreeSet<>();
    for (Taint taint : taints) {
      labels.add(taint.label());
    }
    return labels;
  }

  /** These and others: these very ones if the others bring nothing. */
  @SuppressWarnings("ReferenceEquality") // Most often both are the same; equal ones are joined.
  public Taints with(Taints others) {
    if (others.isEmpty() || this == others) {
      return this;
    }
    if (isEmpty()) {
      return others;
    }
    Taint[] all = new Taint[taints.length + others.taints.length];
    Trace[] shortest = new Trace[all.length];
    boolean same = true;
    int size = 0;
    int i = 0;
    int k = 0;
    while (i < taints.length || k < others.taints.length) {
      int order =
          i == taints.length
              ? 1
              : k == others.taints.length ? -1 : taints[i].compareTo(others.taints[k]);
      boolean shorter = order == 0 && others.traces[k].compareTo(traces[i]) < 0;
      boolean other = order > 0 || shorter;
      all[size] = order > 0 ? others.taints[k] : taints[i];
      shortest[size++] = other ? others.traces[k] : traces[i];
      same &= !other;
      i += order <= 0 ? 1 : 0;
      k += order >= 0 ? 1 : 0;
    }
    return same ? this : new Taints(Arrays.copyOf(all, size), Arrays.copyOf(shortest, size));
  }

  /** The union of some: pairs first, so that each taint is copied but a few times. */
  static Taints union(List<Taints> parts) {
    return switch (parts.size()) {
      case 0 -> NONE;
      case 1 -> parts.get(0);
      default -> {
        int middle = parts.size() / 2;
        yield union(parts.subList(0, middle)).with(union(parts.subList(middle, parts.size())));
      }
    };
  }

  /** This taint when it has gone into a variable that stands there. */
  public Taints into(Span variable) {
    if (isEmpty()) {
      return this;
    }
    Trace[] longer = new Trace[traces.length];
    for (int i = 0; i < longer.length; i++) {
      longer[i] = traces[i].then(variable);
    }
    return new Taints(taints, longer);
  }

  /** These as a call brings them back that stands there, behind the steps inside of it. */
  public Taints through(Span call, Trace inside) {
    if (isEmpty()) {
      return this;
    }
    Trace[] longer = new Trace[traces.length];
    for (int i = 0; i < longer.length; i++) {
      longer[i] = traces[i].then(call, inside);
    }
    return new Taints(taints, longer);
  }

  /** These, and then the steps of a trace. */
  public Taints then(Trace more) {
    return more.length() == 0 ? this : mapped((taint, trace) -> of(taint, trace.then(more)));
  }

  /** Those that stand for what callers hand in. */
  public Taints parameters() {
    return where(Taint::isParameter);
  }

  /** Those for which something holds. */
  public Taints where(Predicate<Taint> property) {
    Taint[] kept = new Taint[taints.length];
    Trace[] their = new Trace[taints.length];
    int size = 0;
    for (int i = 0; i < taints.length; i++) {
      if (property.test(taints[i])) {
        kept[size] = taints[i];
        their[size++] = traces[i];
      }
    }
    return size == taints.length
        ? this
        : size == 0 ? NONE : new Taints(Arrays.copyOf(kept, size), Arrays.copyOf(their, size));
  }

  /** Whether one of them stands for what callers hand in: these are the first. */
  public boolean hasParameters() {
    return taints.length > 0 && taints[0].isParameter();
  }

  /** The taint of what is reached by steps, from one on, from what has this one. */
  Taints select(List<String> steps, int from) {
    Taints selected = this;
    if (hasParameters()) {
      for (int i = from; i < steps.size(); i++) {
        String step = steps.get(i);
        selected = selected.mapped((taint, trace) -> of(taint.select(step), trace));
      }
    }
    return selected;
  }

  /** The taint of what is made of everything that is reached from what has this one. */
  Taints deep() {
    for (Taint taint : taints) {
      if (taint.isParameter() && !taint.deep()) {
        return mapped((each, trace) -> of(each.toDeep(), trace));
      }
    }
    return this;
  }

  /** These, or fewer that stand for whole parameters, if there are more than that. */
  public Taints bounded(int most) {
    return taints.length <= most ? this : mapped((taint, trace) -> of(taint.ofWhole(), trace));
  }

  /** The union of what each becomes. */
  public Taints mapped(BiFunction<Taint, Trace, Taints> mapping) {
    if (taints.length == 0) {
      return this;
    }
    if (taints.length == 1) {
      return mapping.apply(taints[0], traces[0]);
    }
    List<Taints> parts = new ArrayList<>(taints.length);
    forEach((taint, trace) -> parts.add(mapping.apply(taint, trace)));
    return union(parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Taints that
            && Arrays.equals(taints, that.taints)
            && Arrays.equals(traces, that.traces));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(taints);
  }

  @Override
  public String toString() {
    return Arrays.toString(taints);
  }
}
