package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.symbol.ContainerMethod;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.transfer.CallEffects.Length;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What methods of containers give and change, by the names that are usual. */
final class ContainerEffects {
  private final Environment environment;
  private final AccessPaths places;

  ContainerEffects(Environment environment, AccessPaths places) {
    this.environment = environment;
    this.places = places;
  }

  /** A container holds what it is given, wherever that is in it. */
  void takeIn(Call call, List<Value> arguments) {
    if (call.callee() instanceof FieldAccess method
        && ContainerMethod.of(method.field().name()).filter(ContainerMethod::takesIn).isPresent()) {
      Taints taken = all(arguments).into(method.field().span());
      container(method.target()).ifPresent(container -> environment.add(container, taken));
    }
  }

  private static Taints all(List<Value> values) {
    Taints all = Taints.NONE;
    for (Value value : values) {
      all = all.with(value.all());
    }
    return all;
  }

  /** One call of a method: where its receiver lies, and what that is. */
  private record Receiver(Optional<AccessPath> place, Value value, Span method) {
    /** The number of its elements, if that is known; else below zero. */
    int length() {
      return value.constant().orElse("") instanceof Length(int elements) ? elements : -1;
    }
  }

  /**
   * The value of a call, with the receiver changed; empty if all that goes in may come out.
   *
   * @param object the receiver
   */
  Optional<Value> of(
      FieldAccess method, List<Argument> written, Value object, List<Value> arguments) {
    Optional<ContainerMethod> meaning = ContainerMethod.of(method.field().name());
    if (meaning.isEmpty()) {
      return Optional.empty();
    }
    Optional<AccessPath> place = container(method.target());
    Receiver receiver =
        new Receiver(place, place.map(environment::read).orElse(object), method.field().span());
    List<Optional<Object>> keys = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<Object> known = places.constantOf(written.get(i).value());
      keys.add(known.filter(key -> !(key instanceof Length)));
    }
    return switch (meaning.get()) {
      case APPEND -> {
        if (arguments.size() == 2 && keys.get(0).orElse("") instanceof BigInteger) {
          insert(receiver, keys.get(0), arguments.get(1));
        } else {
          extend(receiver, arguments);
        }
        yield Optional.empty();
      }
      case EXTEND -> {
        extend(receiver, arguments.size() == 1 ? elements(arguments.get(0)) : arguments);
        yield Optional.empty();
      }
      case INSERT -> {
        if (arguments.size() == 2) {
          insert(receiver, keys.get(0), arguments.get(1));
        } else {
          addAnywhere(receiver, all(arguments));
        }
        yield Optional.empty();
      }
      case PREPEND -> {
        if (arguments.size() == 1) {
          insert(receiver, Optional.of(BigInteger.ZERO), arguments.get(0));
        } else {
          addAnywhere(receiver, all(arguments));
        }
        yield Optional.empty();
      }
      case PUT -> {
        put(receiver, keys, arguments);
        yield Optional.empty();
      }
      case PUT_DEFAULT -> {
        if (arguments.size() == 2 && keys.get(0).isPresent()) {
          String key = AccessPath.element(keys.get(0).get());
          Value element = receiver.value().select(key).or(arguments.get(1));
          receiver.place().ifPresent(map -> environment.assign(map.then(key), element));
          yield Optional.of(element);
        }
        addAnywhere(receiver, all(arguments));
        yield Optional.empty();
      }
      case MERGE -> {
        merge(receiver, written, arguments);
        yield Optional.empty();
      }
      case TAKE_IN -> {
        addAnywhere(receiver, all(arguments));
        yield Optional.empty();
      }
      case GET -> get(object, keys, arguments);
      case REMOVE -> remove(receiver, keys);
      case CLEAR -> {
        boolean whole = arguments.isEmpty() || keys.get(0).equals(Optional.of(BigInteger.ZERO));
        if (whole) {
          change(receiver, Value.constant(Optional.of(new Length(0))));
        }
        yield whole ? Optional.of(Value.CLEAN) : Optional.empty();
      }
    };
  }

  /** The elements of a list whose length is known; else one that may be any of them. */
  private static List<Value> elements(Value values) {
    if (values.constant().orElse("") instanceof Length(int length)) {
      return new ArrayList<>(LibraryValues.elements(values, 0, length));
    }
    Value any = values.hasElements() ? values.iterated() : Value.of(values.all());
    return List.of(any, Value.CLEAN);
  }

  private void change(Receiver receiver, Value changed) {
    receiver.place().ifPresent(place -> environment.change(place, changed));
  }

  /**
   * The container has something more, at no known place. What is known to be told apart in a
   * container stays so.
   */
  private void addAnywhere(Receiver receiver, Taints taken) {
    Taints more = taken.into(receiver.method());
    Value value = receiver.value();
    receiver
        .place()
        .ifPresent(place -> {
          boolean apart = value.hasElements() || value.own().hasParameters();
          environment.forgetLength(place);
          environment.add(apart ? place.then(AccessPath.ANY_ELEMENT) : place, more);
        });
  }

  private void extend(Receiver receiver, List<Value> elements) {
    int length = receiver.length();
    boolean positions = length >= 0 && (elements.size() == 1 || !elements.contains(Value.CLEAN));
    if (!positions) {
      addAnywhere(receiver, all(elements));
      return;
    }
    receiver
        .place()
        .ifPresent(place -> {
          for (int i = 0; i < elements.size(); i++) {
            String step = AccessPath.element(BigInteger.valueOf(length + i));
            environment.assign(place.then(step), elements.get(i).into(receiver.method()));
          }
          environment.forgetLength(place);
          environment.setConstant(place, new Length(length + elements.size()));
        });
  }

  private static Value listed(Receiver receiver, List<Value> elements) {
    return LibraryValues.listed(receiver.value().own(), elements);
  }

  private void insert(Receiver receiver, Optional<Object> index, Value element) {
    int length = receiver.length();
    int at =
        index.orElse("") instanceof BigInteger number && number.bitLength() < Integer.SIZE
            ? number.intValue()
            : -1;
    if (length < 0 || at < 0) {
      addAnywhere(receiver, element.all());
      return;
    }
    List<Value> all = elements(receiver.value());
    all.add(Math.min(at, length), element.into(receiver.method()));
    change(receiver, listed(receiver, all));
  }

  private void put(Receiver receiver, List<Optional<Object>> keys, List<Value> arguments) {
    int last = arguments.size() - 1;
    boolean known = last > 0 && keys.subList(0, last).stream().allMatch(Optional::isPresent);
    if (!known) {
      addAnywhere(receiver, all(arguments));
      return;
    }
    AccessPath element = AccessPath.NOWHERE;
    for (Optional<Object> key : keys.subList(0, last)) {
      element = element.then(AccessPath.element(key.orElseThrow()));
    }
    AccessPath steps = element;
    Value value = arguments.get(last).into(receiver.method());
    receiver.place().ifPresent(map -> environment.assign(map.then(steps), value));
  }

  /** The entries of a dictionary, and named arguments, replace those with the same keys. */
  private void merge(Receiver receiver, List<Argument> written, List<Value> arguments) {
    Value merged = receiver.value();
    for (int i = 0; i < arguments.size(); i++) {
      Value argument = arguments.get(i).into(receiver.method());
      if (written.get(i).name().isPresent()) {
        String key = AccessPath.element(written.get(i).name().get().name());
        merged = merged.with(AccessPath.NOWHERE.then(key), argument);
      } else if (argument.hasElements()) {
        merged = LibraryValues.merged(merged, argument);
      } else {
        addAnywhere(receiver, all(arguments));
        return;
      }
    }
    change(receiver, merged);
  }

  private static Optional<Value> get(
      Value receiver, List<Optional<Object>> keys, List<Value> arguments) {
    if (keys.isEmpty() || keys.get(0).isEmpty()) {
      return Optional.empty();
    }
    Value element = receiver.select(AccessPath.element(keys.get(0).get()));
    if (keys.size() == 1) {
      return Optional.of(element);
    }
    boolean inner = keys.get(1).isPresent() && !element.parts().isEmpty();
    return Optional.of(
        inner
            ? element.select(AccessPath.element(keys.get(1).get()))
            : element.with(all(arguments.subList(1, arguments.size()))));
  }

  private Optional<Value> remove(Receiver receiver, List<Optional<Object>> keys) {
    int length = receiver.length();
    Object key = keys.isEmpty() ? BigInteger.valueOf(length - 1L) : keys.get(0).orElse("");
    if (length > 0 && key instanceof BigInteger number && number.bitLength() < Integer.SIZE) {
      int at = number.intValue();
      int from = at < 0 ? at + length : at;
      if (from < 0 || from >= length) {
        return Optional.of(Value.CLEAN);
      }
      List<Value> left = elements(receiver.value());
      Value removed = left.remove(from);
      change(receiver, listed(receiver, left));
      return Optional.of(removed);
    }
    Optional<Value> element =
        get(receiver.value(), keys.isEmpty() ? keys : keys.subList(0, 1), List.of());
    if (key instanceof String text && element.isPresent()) {
      forgetElement(receiver, AccessPath.element(text));
    }
    return element;
  }

  private void forgetElement(Receiver receiver, String key) {
    receiver.place().ifPresent(map -> environment.assign(map.then(key), Value.CLEAN));
  }

  /** Takes an element out of a container, as a statement does. */
  void delete(AccessPath container, Optional<Object> key) {
    Receiver receiver =
        new Receiver(Optional.of(container), environment.read(container), new Span(0, 0));
    remove(receiver, List.of(key));
  }

  /** The place of a receiver, also behind methods that give it or an element of it. */
  Optional<AccessPath> container(Expression receiver) {
    if (!(receiver instanceof Call call) || !(call.callee() instanceof FieldAccess access)) {
      return places.of(receiver);
    }
    Optional<ContainerMethod> method = ContainerMethod.of(access.field().name());
    if (method.filter(ContainerMethod::givesReceiver).isPresent()) {
      return container(access.target());
    }
    boolean element =
        method.filter(ContainerMethod::givesElement).isPresent() && !call.arguments().isEmpty();
    return element
        ? places
            .constantOf(call.arguments().get(0).value())
            .flatMap(
                key -> container(access.target()).map(place -> place.then(AccessPath.element(key))))
        : Optional.empty();
  }
}
