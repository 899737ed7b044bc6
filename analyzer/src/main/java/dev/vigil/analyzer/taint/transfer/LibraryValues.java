package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Value;
import dev.vigil.analyzer.taint.value.ValueBuilder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which elements the containers have that functions of standard libraries give. */
final class LibraryValues {
  /** The place behind the last element of any list. */
  static final BigInteger END = BigInteger.valueOf(Integer.MAX_VALUE);

  private static final AccessPath ANY = AccessPath.NOWHERE.then(AccessPath.ANY_ELEMENT);

  private static final AccessPath KEY = AccessPath.NOWHERE.then(AccessPath.field("key"));

  private static final AccessPath VALUE = AccessPath.NOWHERE.then(AccessPath.field("value"));

  private final AccessPaths places;

  LibraryValues(AccessPaths places) {
    this.places = places;
  }

  /** The value of a call; empty if all that goes in may come out anywhere. */
  Optional<Value> of(Call call, Value receiver, List<Value> arguments) {
    Optional<LibraryCall> meaning = LibraryCall.of(call);
    if (meaning.isEmpty() || call.arguments().stream().anyMatch(LibraryValues::isSpread)) {
      return Optional.empty();
    }
    return switch (meaning.get()) {
      case COPY_OF_ARGUMENT -> first(arguments).map(LibraryValues::copy);
      case ELEMENTS_OF_ARGUMENT ->
          first(arguments).filter(Value::hasElements).map(LibraryValues::anyOf);
      case DICTIONARY -> dictionary(call.arguments(), arguments);
      case ZIPPED -> {
        Value tuple = Value.CLEAN;
        for (int i = 0; i < arguments.size(); i++) {
          tuple = tuple.with(element(i), arguments.get(i).iterated());
        }
        yield Optional.of(Value.CLEAN.with(ANY, tuple));
      }
      case NUMBERED ->
          first(arguments)
              .map(values ->
                  Value.CLEAN.with(
                      ANY,
                      Value.CLEAN
                          .with(element(0), Value.CLEAN)
                          .with(element(1), values.iterated())));
      case NEXT ->
          first(arguments)
              .filter(Value::hasElements)
              .map(values ->
                  arguments.size() > 1
                      ? values.iterated().or(arguments.get(1))
                      : values.iterated());
      case LIST -> Optional.of(list(arguments));
      case MAP -> Optional.of(map(call.arguments(), arguments));
      case MAP_OF_ENTRIES -> Optional.of(mapOfEntries(arguments));
      case ENTRY ->
          arguments.size() == 2
              ? Optional.of(Value.CLEAN.with(KEY, arguments.get(0)).with(VALUE, arguments.get(1)))
              : Optional.empty();
      case COPY -> Optional.of(receiver).filter(Value::hasElements);
      case KEYS -> Optional.of(receiver).filter(Value::hasElements).map(LibraryValues::keys);
      case VALUES -> Optional.of(receiver).filter(Value::hasElements).map(LibraryValues::anyValue);
      case ITEMS ->
          Optional.of(receiver)
              .filter(Value::hasElements)
              .map(values -> pairs(values, element(0), element(1)));
      case ENTRIES ->
          Optional.of(receiver).filter(Value::hasElements).map(values -> pairs(values, KEY, VALUE));
      case ELEMENTS -> Optional.of(receiver).filter(Value::hasElements).map(LibraryValues::anyOf);
      case RESULT_OF_FUNCTION -> Optional.empty();
    };
  }

  private static boolean isSpread(Argument argument) {
    return argument.argumentKind() == ArgumentKind.SPREAD
        || argument.argumentKind() == ArgumentKind.KEYWORD_SPREAD;
  }

  private static Optional<Value> first(List<Value> arguments) {
    return arguments.stream().findFirst();
  }

  static AccessPath element(int position) {
    return AccessPath.NOWHERE.then(AccessPath.element(BigInteger.valueOf(position)));
  }

  /** A list keeps the places of its elements. */
  private static Value copy(Value values) {
    return values.hasElements() && !(values.constant().orElse("") instanceof CallEffects.Length)
        ? anyOf(values)
        : values;
  }

  /** A container of which any element may be one of some values. */
  static Value anyOf(Value values) {
    return Value.anyElement(values.iterated());
  }

  private static Value anyValue(Value values) {
    return Value.anyElement(values.elements());
  }

  private static Value keys(Value values) {
    return Value.of(values.own());
  }

  private static Value pairs(Value values, AccessPath key, AccessPath value) {
    return Value.CLEAN.with(
        ANY, Value.CLEAN.with(key, keys(values)).with(value, values.elements()));
  }

  private static Optional<Value> dictionary(List<Argument> written, List<Value> arguments) {
    Taints own = Taints.NONE;
    ValueBuilder dictionary = new ValueBuilder(Value.CLEAN);
    for (int i = 0; i < arguments.size(); i++) {
      if (written.get(i).name().isPresent()) {
        String key = AccessPath.element(written.get(i).name().get().name());
        dictionary.put(AccessPath.NOWHERE.then(key), arguments.get(i));
      } else if (i == 0 && arguments.get(0).hasElements()) {
        own = arguments.get(0).own();
        dictionary = new ValueBuilder(arguments.get(0));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(dictionary.build(own, Optional.empty()));
  }

  /** A list with some elements; one that is an array gives its elements. */
  static Value list(List<Value> elements) {
    if (elements.size() == 1
        && elements.get(0).constant().orElse("") instanceof CallEffects.Length) {
      return elements.get(0);
    }
    return listed(Taints.NONE, elements);
  }

  /** A list with some elements, and what is said of all others. */
  static Value listed(Taints own, List<Value> elements) {
    ValueBuilder list = new ValueBuilder(Value.CLEAN);
    for (int i = 0; i < elements.size(); i++) {
      list.put(element(i), elements.get(i));
    }
    return list.build(own, Optional.of(new CallEffects.Length(elements.size())));
  }

  /** The elements of a list from one place on until before another. */
  static List<Value> elements(Value list, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> list.select(element(i))).toList();
  }

  private Value map(List<Argument> written, List<Value> arguments) {
    Value map = Value.CLEAN;
    Taints keys = Taints.NONE;
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      Optional<Object> key = places.constantOf(written.get(i).value());
      AccessPath place =
          key.map(known -> AccessPath.NOWHERE.then(AccessPath.element(known))).orElse(ANY);
      map =
          map.with(
              place,
              key.isPresent() ? arguments.get(i + 1) : map.select(place).or(arguments.get(i + 1)));
      keys = keys.with(arguments.get(i).all());
    }
    return new Value(keys, map.parts(), map.constants());
  }

  private static Value mapOfEntries(List<Value> entries) {
    Value values = Value.CLEAN;
    Taints keys = Taints.NONE;
    for (Value entry : entries) {
      values = values.or(entry.select(VALUE));
      keys = keys.with(entry.select(KEY).all());
    }
    Value map = Value.CLEAN.with(ANY, values);
    return new Value(keys, map.parts(), map.constants());
  }

  /** A list of the elements of two, or a dictionary of the entries of two; empty for all others. */
  static Optional<Value> united(Value left, BinaryOperator operator, Value right) {
    if (operator == BinaryOperator.ADD
        && left.constant().orElse("") instanceof CallEffects.Length(int first)
        && right.constant().orElse("") instanceof CallEffects.Length(int second)) {
      List<Value> both = new ArrayList<>(elements(left, 0, first));
      both.addAll(elements(right, 0, second));
      return Optional.of(listed(left.own().with(right.own()), both));
    }
    if (operator == BinaryOperator.BIT_OR && left.hasElements() && right.hasElements()) {
      return Optional.of(merged(left, right));
    }
    return Optional.empty();
  }

  /**
   * The place of an element, counted from the start.
   *
   * @param key the place, below zero if it is counted from the end
   * @param length the length of the list, if that is known
   */
  static Object fromStart(Object key, Optional<Object> length) {
    return key instanceof BigInteger place
            && place.signum() < 0
            && length.orElse("") instanceof CallEffects.Length(int elements)
        ? place.add(BigInteger.valueOf(elements))
        : key;
  }

  /**
   * A part of a list.
   *
   * @param lower the first place, if it is known
   * @param upper the place behind the last one, if it is known
   */
  static Value slice(Value list, Optional<Object> lower, Optional<Object> upper) {
    if (!(list.constant().orElse("") instanceof CallEffects.Length(int length))) {
      return anyOf(list);
    }
    int from = bound(lower, length);
    int to = bound(upper, length);
    if (from < 0 || to < 0) {
      return anyOf(list);
    }
    return listed(list.own(), elements(list, from, to));
  }

  /** A place in a list, or below zero if it is not known. */
  private static int bound(Optional<Object> known, int length) {
    if (!(known.orElse("") instanceof BigInteger number) || number.bitLength() >= Integer.SIZE) {
      return -1;
    }
    int place = number.intValue();
    return Math.clamp(place < 0 ? place + (long) length : place, 0, length);
  }

  /** The entries of a dictionary, replaced by those of another one. */
  static Value merged(Value dictionary, Value other) {
    Set<AccessPath> keys = new LinkedHashSet<>();
    other.parts().keySet().forEach(steps -> keys.add(steps.prefix(1)));
    Value more = dictionary.with(other.own());
    // What may be at any place may be at those that are known.
    Value before = keys.remove(ANY) ? more.with(ANY, other.select(ANY).or(more.select(ANY))) : more;
    ValueBuilder merged = new ValueBuilder(before);
    for (AccessPath key : keys) {
      Value entry = other.select(key);
      boolean known = AccessPath.isTextElement(key.steps().get(0));
      merged.put(key, known ? entry : entry.or(before.select(key)));
    }
    return merged.build(before.own(), Optional.empty());
  }
}
