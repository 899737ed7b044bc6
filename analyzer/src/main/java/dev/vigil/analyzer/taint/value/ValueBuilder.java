package dev.vigil.analyzer.taint.value;

import dev.vigil.analyzer.symbol.AccessPath;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a {@link Value} of many parts, each in about the time that it takes to find its place. */
public final class ValueBuilder {
  private final TreeMap<AccessPath, Taints> parts;
  private final TreeMap<AccessPath, Object> constants;

  /** Begins with the parts of a value and the constants that they are. */
  public ValueBuilder(Value value) {
    this.parts = new TreeMap<>(value.parts());
    this.constants = new TreeMap<>(value.constants());
  }

  /** Another value where some steps lead. */
  public void put(AccessPath steps, Value part) {
    remove(parts, steps);
    parts.put(steps, part.own());
    part.parts().forEach((inner, taints) -> parts.put(steps.then(inner), taints));
    remove(constants, steps);
    part.constants().forEach((inner, constant) -> constants.put(steps.then(inner), constant));
  }

  /** What is reached from a place stands right behind it. */
  private static void remove(SortedMap<AccessPath, ?> map, AccessPath place) {
    Iterator<AccessPath> from = map.tailMap(place).keySet().iterator();
    while (from.hasNext() && from.next().startsWith(place)) {
      from.remove();
    }
  }

  /**
   * The value; the builder is of no use any more.
   *
   * @param own its taint, and that of all its parts of which nothing else is said
   */
  public Value build(Taints own) {
    return new Value(own, parts, constants);
  }

  /**
   * The value, known to be a constant or not to be one.
   *
   * @param own its taint, and that of all its parts of which nothing else is said
   */
  public Value build(Taints own, Optional<Object> constant) {
    return build(own).withConstant(constant);
  }
}
