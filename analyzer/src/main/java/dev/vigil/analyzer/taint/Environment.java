package dev.vigil.analyzer.taint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A {@link TaintState} that is changed while code is interpreted. */
final class Environment {
  /**
   * Steps of the places that are kept apart: a loop with {@code x.next = x} would else name a
   * further place in every round. What lies deeper is all one with the place above it.
   */
  static final int DEEPEST = 4;

  private TreeMap<Place, Taints> places;
  private TreeMap<Place, Object> constants;
  private Taints control;
  private TaintState state;
  private boolean shared = true;

  Environment(TaintState state) {
    this.state = state;
    this.places = state.places();
    this.constants = state.constants();
    this.control = state.control();
  }

  /** What is known now. */
  TaintState state() {
    if (!shared) {
      state = new TaintState(places, constants, control);
      shared = true;
    }
    return state;
  }

  /** Continues from another state. */
  void restore(TaintState other) {
    state = other;
    places = other.places();
    constants = other.constants();
    control = other.control();
    shared = true;
  }

  private void change() {
    if (shared) {
      places = new TreeMap<>(places);
      constants = new TreeMap<>(constants);
      shared = false;
    }
  }

  Taints control() {
    return control;
  }

  void addControl(Taints taints) {
    change();
    control = control.with(taints);
  }

  Value read(Place place) {
    Optional<Object> constant =
        constants.isEmpty() ? Optional.empty() : Optional.ofNullable(constants.get(place));
    if (places.isEmpty()) {
      return Value.constant(constant);
    }
    SortedMap<Place, Taints> parts = new TreeMap<>();
    for (Map.Entry<Place, Taints> entry : places.tailMap(place, false).entrySet()) {
      if (!entry.getKey().startsWith(place)) {
        break;
      }
      parts.put(entry.getKey().behind(place.steps().size()), entry.getValue());
    }
    return new Value(TaintState.at(places, place), parts, constant);
  }

  Optional<Object> constant(Place place) {
    return Optional.ofNullable(constants.get(place));
  }

  void setConstant(Place place, Object value) {
    if (place.steps().size() <= DEEPEST) {
      change();
      constants.put(place, value);
    }
  }

  /** The place holds that value and nothing else. */
  void assign(Place place, Value value) {
    boolean nothing = value.own().isEmpty() && value.parts().isEmpty();
    if (nothing && places.isEmpty() && constants.isEmpty() && value.constant().isEmpty()) {
      return;
    }
    if (place.steps().size() > DEEPEST) {
      add(place, value.all());
      return;
    }
    change();
    remove(places, place);
    remove(constants, place);
    put(place, value.own());
    value.parts().forEach((steps, taints) -> putPart(place.then(steps), taints));
    value.constant().ifPresent(constant -> constants.put(place, constant));
  }

  private void putPart(Place part, Taints taints) {
    if (part.steps().size() <= DEEPEST) {
      put(part, taints);
    } else {
      Place kept = part.prefix(DEEPEST);
      put(kept, TaintState.at(places, kept).with(taints));
    }
  }

  /** The place, and all that is reached from it, may have that taint too. */
  void add(Place place, Taints taints) {
    if (taints.isEmpty()) {
      return;
    }
    if (place.steps().size() > DEEPEST) {
      add(place.prefix(DEEPEST), taints);
      return;
    }
    change();
    put(place, TaintState.at(places, place).with(taints));
    for (Place part : under(places, place)) {
      if (!part.equals(place)) {
        put(part, TaintState.at(places, part).with(taints));
      }
    }
    constants.remove(place);
  }

  /** What a prefix says already is not said again, so that equal states are equal maps. */
  private void put(Place place, Taints taints) {
    places.remove(place);
    if (!taints.equals(TaintState.at(places, place))) {
      places.put(place, taints);
    }
  }

  /** Nothing is known of the constants in a place any more. */
  void forgetConstants(Place place) {
    if (!constants.isEmpty()) {
      change();
      remove(constants, place);
    }
  }

  private static <V> List<Place> under(NavigableMap<Place, V> map, Place place) {
    List<Place> found = new ArrayList<>();
    for (Place part : map.tailMap(place, true).keySet()) {
      if (!part.startsWith(place)) {
        break;
      }
      found.add(part);
    }
    return found;
  }

  private static <V> void remove(NavigableMap<Place, V> map, Place place) {
    under(map, place).forEach(map::remove);
  }
}
