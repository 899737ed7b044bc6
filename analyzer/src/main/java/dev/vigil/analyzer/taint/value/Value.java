package dev.vigil.analyzer.taint.value;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.Span;
import java.util.Collections;
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
 * @param constants the constants that it and its parts surely are, by the steps to them, if values
 *     are tracked
 */
public record Value(
    Taints own, SortedMap<AccessPath, Taints> parts, SortedMap<AccessPath, Object> constants) {
  public static final Value CLEAN = of(Taints.NONE);

  /** Memory of a part without its taints, in bytes. */
  private static final int PART_BYTES = 100;

  /** A value whose parts are no known constants. */
  public Value(Taints own, SortedMap<AccessPath, Taints> parts, Optional<Object> constant) {
    this(own, parts, constants(constant));
  }

  private static SortedMap<AccessPath, Object> constants(Optional<Object> constant) {
    SortedMap<AccessPath, Object> constants = Collections.emptySortedMap();
    if (constant.isPresent()) {
      constants = new TreeMap<>();
      constants.put(AccessPath.NOWHERE, constant.get());
    }
    return constants;
  }

  public static Value of(Taints taints) {
    return new Value(taints, Collections.emptySortedMap(), Collections.emptySortedMap());
  }

  public static Value constant(Optional<Object> constant) {
    return constant.isEmpty() ? CLEAN : new Value(Taints.NONE, CLEAN.parts, constant);
  }

  /** The constant that the value surely is, if values are tracked. */
  public Optional<Object> constant() {
    return constants.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(constants.get(AccessPath.NOWHERE));
  }

  /** This value, known to be a constant or not to be one. */
  public Value withConstant(Optional<Object> constant) {
    if (constant.equals(constant())) {
      return this;
    }
    SortedMap<AccessPath, Object> all = new TreeMap<>(constants);
    all.remove(AccessPath.NOWHERE);
    constant.ifPresent(known -> all.put(AccessPath.NOWHERE, known));
    return new Value(own, parts, all);
  }

  /** Whether it has no taint, in none of its parts. */
  public boolean isClean() {
    return own.isEmpty() && parts.values().stream().allMatch(Taints::isEmpty);
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
    long bytes = own.bytes() + (long) constants.size() * PART_BYTES;
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

  /** The taint of several values and of everything that is reached from them. */
  public static Taints allOf(List<Value> values) {
    Taints all = Taints.NONE;
    for (Value value : values) {
      all = all.with(value.all());
    }
    return all;
  }

  /**
   * This value, or one in which less is told apart, if it has more taints than that: first only
   * fields and elements of its own, then nothing.
   */
  public Value bounded(int most) {
    if (size() <= most) {
      return this;
    }
    SortedMap<AccessPath, Taints> first = new TreeMap<>();
    parts.forEach(
        (steps, taints) -> first.merge(steps.prefix(1), taints.bounded(most).deep(), Taints::with));
    Value flat = new Value(own.bounded(most), first, Collections.emptySortedMap());
    return flat.size() <= most ? flat : of(flat.all().bounded(most));
  }

  /** A field or element of it; an element may be any of those whose keys are not known. */
  public Value select(String step) {
    Value selected = named(step);
    return AccessPath.isElement(step) && !step.equals(AccessPath.ANY_ELEMENT) && hasAnyElement()
        ? selected.or(named(AccessPath.ANY_ELEMENT))
        : step.equals(AccessPath.ANY_ELEMENT) ? selected.or(listed()) : selected;
  }

  private boolean hasAnyElement() {
    AccessPath any = AccessPath.NOWHERE.then(AccessPath.ANY_ELEMENT);
    SortedMap<AccessPath, Taints> from = parts.tailMap(any);
    return !from.isEmpty() && any.leads(from.firstKey());
  }

  private Value named(String step) {
    Taints selected = own.select(List.of(step), 0);
    if (parts.isEmpty() && constants.isEmpty()) {
      return of(selected);
    }
    SortedMap<AccessPath, Taints> inner = behind(parts, step);
    Taints itself = inner.remove(AccessPath.NOWHERE);
    return new Value(itself == null ? selected : itself, inner, behind(constants, step));
  }

  /** What is known of a part and of what is reached from it, by the steps from there. */
  private static <V> SortedMap<AccessPath, V> behind(SortedMap<AccessPath, V> known, String step) {
    AccessPath part = AccessPath.NOWHERE.then(step);
    SortedMap<AccessPath, V> behind = new TreeMap<>();
    for (Map.Entry<AccessPath, V> entry : known.tailMap(part).entrySet()) {
      if (!part.leads(entry.getKey())) {
        break;
      }
      behind.put(entry.getKey().behind(1), entry.getValue());
    }
    return behind;
  }

  /** Any element whose key is no text: of a list, one of a dictionary is none. */
  private Value listed() {
    return united(step -> AccessPath.isElement(step) && !AccessPath.isTextElement(step));
  }

  /** Any of the elements, also of a dictionary. */
  public Value elements() {
    return named(AccessPath.ANY_ELEMENT).or(united(AccessPath::isElement));
  }

  /** What an iteration gives, one after the other: for a dictionary its keys. */
  public Value iterated() {
    return select(AccessPath.ANY_ELEMENT);
  }

  private Value united(java.util.function.Predicate<String> wanted) {
    List<String> steps =
        parts.keySet().stream().map(each -> each.steps().get(0)).filter(wanted).distinct().toList();
    Value united = CLEAN;
    for (int i = 0; i < steps.size(); i++) {
      united = i == 0 ? named(steps.get(i)) : united.or(named(steps.get(i)));
    }
    return united;
  }

  /** Whether elements of it are told apart, and nothing else. */
  public boolean hasElements() {
    return !parts.isEmpty()
        && parts.keySet().stream().allMatch(each -> AccessPath.isElement(each.steps().get(0)));
  }

  /** A container of which any element may be a value. */
  public static Value anyElement(Value element) {
    return element.parts.isEmpty() && !element.own.hasParameters()
        ? of(element.own)
        : CLEAN.with(AccessPath.NOWHERE.then(AccessPath.ANY_ELEMENT), element);
  }

  /** This value or another. */
  public Value or(Value other) {
    SortedMap<AccessPath, Object> same = common(constants, other.constants);
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

  private static SortedMap<AccessPath, Object> common(
      SortedMap<AccessPath, Object> one, SortedMap<AccessPath, Object> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Collections.emptySortedMap();
    }
    SortedMap<AccessPath, Object> common = new TreeMap<>();
    one.forEach((steps, constant) -> {
      if (constant.equals(other.get(steps))) {
        common.put(steps, constant);
      }
    });
    return common;
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
    ValueBuilder changed = new ValueBuilder(this);
    changed.put(steps, part);
    return changed.build(own);
  }

  public Value with(Taints more) {
    return more.isEmpty() ? this : mapped(taints -> taints.with(more));
  }

  public Value into(Span variable) {
    return mapped(taints -> taints.into(variable));
  }

  public Value mapped(UnaryOperator<Taints> mapping) {
    if (parts.isEmpty()) {
      return new Value(mapping.apply(own), parts, constants);
    }
    SortedMap<AccessPath, Taints> mapped = new TreeMap<>();
    parts.forEach((steps, taints) -> mapped.put(steps, mapping.apply(taints)));
    return new Value(mapping.apply(own), mapped, constants);
  }
}
