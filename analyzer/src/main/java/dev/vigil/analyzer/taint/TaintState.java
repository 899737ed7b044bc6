package dev.vigil.analyzer.taint;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is known at one point of a function. A place of which nothing is said has the taint of the
 * longest of its prefixes of which something is said, and none without such. Never changed once it
 * is made.
 *
 * @param places the taint of variables, fields and elements
 * @param constants what places surely hold
 * @param control the taint of the control flow
 */
record TaintState(TreeMap<Place, Taints> places, TreeMap<Place, Object> constants, Taints control) {
  static final TaintState EMPTY = new TaintState(new TreeMap<>(), new TreeMap<>(), Taints.NONE);

  /** The taint of a place itself. */
  static Taints at(TreeMap<Place, Taints> places, Place place) {
    if (places.isEmpty()) {
      return Taints.NONE;
    }
    for (int length = place.steps().size(); length >= 0; length--) {
      Taints known = places.get(place.prefix(length));
      if (known != null) {
        return known.select(place.steps().subList(length, place.steps().size()));
      }
    }
    return Taints.NONE;
  }

  /** How many places it says something of. */
  long size() {
    return (long) places.size() + constants.size();
  }

  /** What holds if either does. */
  TaintState join(TaintState other) {
    if (equals(other)) {
      return this;
    }
    return new TaintState(
        joined(places, other.places),
        common(constants, other.constants),
        control.with(other.control));
  }

  private static TreeMap<Place, Taints> joined(
      TreeMap<Place, Taints> one, TreeMap<Place, Taints> other) {
    if (one.equals(other)) {
      return one;
    }
    TreeMap<Place, Taints> joined = new TreeMap<>();
    for (Place place : one.keySet()) {
      joined.put(place, at(one, place).with(at(other, place)));
    }
    for (Place place : other.keySet()) {
      joined.computeIfAbsent(place, p -> at(one, p).with(at(other, p)));
    }
    // What a prefix says already is not said again, so that equal states are equal maps.
    joined.entrySet().removeIf(entry -> entry.getValue().equals(inherited(joined, entry.getKey())));
    return joined;
  }

  private static Taints inherited(TreeMap<Place, Taints> places, Place place) {
    if (place.steps().isEmpty()) {
      return Taints.NONE;
    }
    int last = place.steps().size() - 1;
    return at(places, place.prefix(last)).select(place.steps().subList(last, last + 1));
  }

  private static TreeMap<Place, Object> common(
      TreeMap<Place, Object> one, TreeMap<Place, Object> other) {
    if (one.equals(other)) {
      return one;
    }
    TreeMap<Place, Object> common = new TreeMap<>();
    for (Map.Entry<Place, Object> entry : one.entrySet()) {
      if (Objects.equals(other.get(entry.getKey()), entry.getValue())) {
        common.put(entry.getKey(), entry.getValue());
      }
    }
    return common;
  }
}
