package dev.vigil.analyzer.taint.value;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.symbol.AccessPath;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A {@link TaintState} that is changed while code is interpreted. */
public final class Environment {
  /**
   * Steps of the places that are kept apart: a loop with {@code x.next = x} would else name a
   * further place in every round. What lies deeper is all one with the place above it.
   */
  static final int DEEPEST = 4;

  /** Entries of a map that are copied for one step. */
  private static final int COPIED = 16;

  private final WorkBudget budget;
  private AccessPathMap<Taints> places;
  private AccessPathMap<Object> constants;
  private Aliases aliases;
  private Taints control;
  private TaintState state;

  /**
   * An environment.
   *
   * @param budget pays for changes by what they copy and keep
   */
  public Environment(TaintState state, WorkBudget budget) {
    this.budget = budget;
    this.state = state;
    this.places = state.places();
    this.constants = state.constants();
    this.aliases = state.aliases();
    this.control = state.control();
  }

  /** What is known now. */
  @SuppressWarnings("ReferenceEquality") // What has not changed is the same.
  public TaintState state() {
    boolean same =
        places == state.places()
            && constants == state.constants()
            && aliases == state.aliases()
            && control == state.control();
    if (!same) {
      state = new TaintState(places, constants, aliases, control);
    }
    return state;
  }

  /** Continues from another state. */
  public void restore(TaintState other) {
    state = other;
    places = other.places();
    constants = other.constants();
    aliases = other.aliases();
    control = other.control();
  }

  public Taints control() {
    return control;
  }

  public void addControl(Taints taints) {
    control = control.with(taints);
  }

  public Value read(AccessPath place) {
    SortedMap<AccessPath, Object> known = constants(place);
    return places.isEmpty() && known.isEmpty()
        ? Value.CLEAN
        : new Value(TaintState.at(places, place), parts(place), known);
  }

  /** The constants in a place and in what is reached from it, by the steps from there. */
  private SortedMap<AccessPath, Object> constants(AccessPath place) {
    if (constants.isEmpty()) {
      return Collections.emptySortedMap();
    }
    SortedMap<AccessPath, Object> known = new TreeMap<>();
    constant(place).ifPresent(constant -> known.put(AccessPath.NOWHERE, constant));
    int from = constants.below(place);
    int end = constants.end(place, from);
    for (int i = from; i < end; i++) {
      known.put(constants.place(i).behind(place.steps().size()), constants.value(i));
    }
    return known;
  }

  /** What is said of what is reached from a place, by the steps from there. */
  private SortedMap<AccessPath, Taints> parts(AccessPath place) {
    int from = places.below(place);
    int end = places.end(place, from);
    if (from == end) {
      return Collections.emptySortedMap();
    }
    SortedMap<AccessPath, Taints> parts = new TreeMap<>();
    for (int i = from; i < end; i++) {
      parts.put(places.place(i).behind(place.steps().size()), places.value(i));
    }
    return parts;
  }

  public Optional<Object> constant(AccessPath place) {
    return constants.isEmpty() ? Optional.empty() : Optional.ofNullable(constants.get(place));
  }

  public void setConstant(AccessPath place, Object value) {
    if (place.steps().size() <= DEEPEST) {
      constants = constants.with(place, value);
    }
  }

  /** A place has got the object that another one holds. */
  public void alias(AccessPath place, AccessPath other) {
    if (place.steps().size() <= DEEPEST && other.steps().size() <= DEEPEST) {
      budget.take(1L + aliases.size() / COPIED);
      aliases = aliases.with(place, other);
    }
  }

  /** The place holds that value and nothing else; it may be a part of objects with other names. */
  public void assign(AccessPath place, Value value) {
    for (AccessPath other : aliases.of(place, false)) {
      merge(other, value);
    }
    aliases = aliases.without(place);
    hold(place, value);
  }

  /** A place may hold a value too. */
  private void merge(AccessPath place, Value value) {
    forgetConstants(place);
    include(place, value.own());
    value.parts().forEach((steps, taints) -> include(place.then(steps), taints));
  }

  private void hold(AccessPath place, Value value) {
    if (place.steps().size() > DEEPEST) {
      include(place, value.all());
      return;
    }
    places = places.withoutBelow(place);
    put(place, value.own());
    value.parts().forEach((steps, taints) -> putPart(place.then(steps), taints));
    holdConstants(place, value);
  }

  private void holdConstants(AccessPath place, Value value) {
    forgetConstants(place);
    if (value.constants().isEmpty()) {
      return;
    }
    int deepest = DEEPEST - place.steps().size();
    SortedMap<AccessPath, Object> inner = new TreeMap<>(value.constants());
    inner.keySet().removeIf(steps -> steps.steps().isEmpty() || steps.steps().size() > deepest);
    budget.take(inner.size());
    constants = constants.withBelow(place, inner);
    value.constant().ifPresent(constant -> setConstant(place, constant));
  }

  /** What lies in a place, an object, has become that. */
  public void change(AccessPath place, Value value) {
    for (AccessPath other : aliases.of(place, true)) {
      merge(other, value);
    }
    hold(place, value);
  }

  private void putPart(AccessPath part, Taints taints) {
    if (part.steps().size() <= DEEPEST) {
      put(part, taints);
    } else {
      AccessPath kept = part.prefix(DEEPEST);
      put(kept, TaintState.at(places, kept).with(taints));
    }
  }

  /** The place, and all that is reached from it, may have that taint too, by whichever name. */
  public void add(AccessPath place, Taints taints) {
    if (taints.isEmpty()) {
      return;
    }
    include(place, taints);
    for (AccessPath other : aliases.of(place, true)) {
      include(other, taints);
    }
  }

  private void include(AccessPath place, Taints taints) {
    if (taints.isEmpty()) {
      return;
    }
    if (place.steps().size() > DEEPEST) {
      include(place.prefix(DEEPEST), taints);
      return;
    }
    put(place, TaintState.at(places, place).with(taints));
    AccessPathMap<Taints> before = places;
    int from = before.below(place);
    int end = before.end(place, from);
    for (int i = from; i < end; i++) {
      put(before.place(i), before.value(i).with(taints));
    }
    constants = constants.without(place);
  }

  /** What a prefix says already is not said again, so that equal states are equal maps. */
  private void put(AccessPath place, Taints taints) {
    budget.take(1L + 2L * taints.size() + places.size() / COPIED);
    budget.hold(taints.bytes());
    places =
        taints.equals(TaintState.inherited(places, place))
            ? places.without(place)
            : places.with(place, taints);
  }

  /** A container may have more elements. */
  public void forgetLength(AccessPath place) {
    constants = constants.without(place);
    for (AccessPath other : aliases.of(place, true)) {
      constants = constants.without(other);
    }
  }

  /** Nothing is said of a variable any more. */
  public void forget(AccessPath place) {
    aliases = aliases.without(place);
    places = places.withoutBelow(place).without(place);
    forgetConstants(place);
  }

  /** Nothing is known of the constants in a place any more. */
  void forgetConstants(AccessPath place) {
    constants = constants.withoutBelow(place).without(place);
  }
}
