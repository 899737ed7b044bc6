package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.budget.WorkBudget;
import java.util.Collections;
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

  /** Entries of a map that are copied for one step. */
  private static final int COPIED = 16;

  private final WorkBudget budget;
  private PlaceMap<Taints> places;
  private PlaceMap<Object> constants;
  private Taints control;
  private TaintState state;

  /**
   * An environment.
   *
   * @param budget pays for changes by what they copy and keep
   */
  Environment(TaintState state, WorkBudget budget) {
    this.budget = budget;
    this.state = state;
    this.places = state.places();
    this.constants = state.constants();
    this.control = state.control();
  }

  /** What is known now. */
  @SuppressWarnings("ReferenceEquality") // What has not changed is the same.
  TaintState state() {
    boolean same =
        places == state.places() && constants == state.constants() && control == state.control();
    if (!same) {
      state = new TaintState(places, constants, control);
    }
    return state;
  }

  /** Continues from another state. */
  void restore(TaintState other) {
    state = other;
    places = other.places();
    constants = other.constants();
    control = other.control();
  }

  Taints control() {
    return control;
  }

  void addControl(Taints taints) {
    control = control.with(taints);
  }

  Value read(Place place) {
    Optional<Object> constant = constant(place);
    return places.isEmpty()
        ? Value.constant(constant)
        : new Value(TaintState.at(places, place), parts(place), constant);
  }

  /** What is said of what is reached from a place, by the steps from there. */
  private SortedMap<Place, Taints> parts(Place place) {
    int from = places.below(place);
    int end = places.end(place, from);
    if (from == end) {
      return Collections.emptySortedMap();
    }
    SortedMap<Place, Taints> parts = new TreeMap<>();
    for (int i = from; i < end; i++) {
      parts.put(places.place(i).behind(place.steps().size()), places.value(i));
    }
    return parts;
  }

  Optional<Object> constant(Place place) {
    return constants.isEmpty() ? Optional.empty() : Optional.ofNullable(constants.get(place));
  }

  void setConstant(Place place, Object value) {
    if (place.steps().size() <= DEEPEST) {
      constants = constants.with(place, value);
    }
  }

  /** The place holds that value and nothing else. */
  void assign(Place place, Value value) {
    if (place.steps().size() > DEEPEST) {
      add(place, value.all());
      return;
    }
    forgetConstants(place);
    places = places.withoutBelow(place);
    put(place, value.own());
    value.parts().forEach((steps, taints) -> putPart(place.then(steps), taints));
    value.constant().ifPresent(constant -> constants = constants.with(place, constant));
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
    put(place, TaintState.at(places, place).with(taints));
    PlaceMap<Taints> before = places;
    int from = before.below(place);
    int end = before.end(place, from);
    for (int i = from; i < end; i++) {
      put(before.place(i), before.value(i).with(taints));
    }
    constants = constants.without(place);
  }

  /** What a prefix says already is not said again, so that equal states are equal maps. */
  private void put(Place place, Taints taints) {
    budget.take(1L + 2L * taints.size() + places.size() / COPIED);
    budget.hold(taints.bytes());
    places =
        taints.equals(TaintState.inherited(places, place))
            ? places.without(place)
            : places.with(place, taints);
  }

  /** Nothing is known of the constants in a place any more. */
  void forgetConstants(Place place) {
    constants = constants.withoutBelow(place).without(place);
  }
}
