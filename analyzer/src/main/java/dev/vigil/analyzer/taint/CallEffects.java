package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.syntax.*;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What calls give and change: by the summary of the function if it is known, by what its name means
 * for containers if values are tracked, and otherwise all that goes in comes out.
 */
final class CallEffects {
  /** How many elements a list has. */
  record Length(int elements) {}

  private static final Set<String> LISTS =
      Set.of("list", "ArrayList", "LinkedList", "Vector", "ArrayDeque", "deque");

  private final TaintOptions options;
  private final FunctionSummaries summaries;
  private final Environment environment;
  private final SinkCheck sinks;

  CallEffects(
      TaintOptions options, FunctionSummaries summaries, Environment environment, SinkCheck sinks) {
    this.options = options;
    this.summaries = summaries;
    this.environment = environment;
    this.sinks = sinks;
  }

  /**
   * The value of a call.
   *
   * @param receiver the object whose method is called
   * @param brought what receiver and callee bring
   */
  Value of(
      Call call,
      Value receiver,
      Taints brought,
      List<Value> arguments,
      ExpressionEvaluator evaluator) {
    Optional<FunctionSummaries.Callee> callee = summaries.of(call);
    if (callee.isPresent()) {
      Optional<Expression> target =
          call.callee() instanceof FieldAccess access
              ? Optional.of(access.target())
              : Optional.empty();
      return summarized(
          callee.get(), call.span(), target, receiver, call.arguments(), arguments, evaluator);
    }
    if (options.trackValues()) {
      if (arguments.isEmpty()
          && call.callee() instanceof Name name
          && LISTS.contains(name.name())) {
        return Value.constant(Optional.of(new Length(0)));
      }
      if (call.callee() instanceof FieldAccess access) {
        Optional<Value> known = method(access, call.arguments(), receiver, arguments, evaluator);
        if (known.isPresent()) {
          return known.get();
        }
      }
    }
    return unknown(brought, arguments);
  }

  /** The value of a new object. */
  Value of(ObjectCreation creation, List<Value> arguments) {
    if (options.trackValues()
        && arguments.isEmpty()
        && creation.body().isEmpty()
        && LISTS.contains(typeName(creation.type()))) {
      return Value.constant(Optional.of(new Length(0)));
    }
    return unknown(Taints.NONE, arguments);
  }

  private static String typeName(Expression type) {
    return switch (type) {
      case Name name -> name.name();
      case FieldAccess access -> access.field().name();
      case Index generic -> typeName(generic.target());
      default -> "";
    };
  }

  private Value unknown(Taints brought, List<Value> arguments) {
    if (options.safeFunctions() || options.onlyThroughAssignments()) {
      return Value.CLEAN;
    }
    return Value.of(brought.with(all(arguments)));
  }

  private static Taints all(List<Value> values) {
    Taints all = Taints.NONE;
    for (Value value : values) {
      all = all.with(value.all());
    }
    return all;
  }

  private Optional<Value> method(
      FieldAccess method,
      List<Argument> written,
      Value receiver,
      List<Value> arguments,
      ExpressionEvaluator evaluator) {
    Optional<ContainerMethod> meaning = ContainerMethod.of(method.field().name());
    Optional<Place> place = container(method.target(), evaluator);
    if (meaning.isEmpty()) {
      return Optional.empty();
    }
    List<Optional<Object>> keys = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<Object> known = evaluator.constantOf(written.get(i).value());
      keys.add(known.filter(key -> !(key instanceof Length)));
    }
    return switch (meaning.get()) {
      case APPEND -> {
        place.ifPresent(list -> append(list, arguments, method.field().span()));
        yield Optional.empty();
      }
      case PUT -> {
        place.ifPresent(map -> put(map, keys, arguments, method.field().span()));
        yield Optional.empty();
      }
      case TAKE_IN -> {
        Taints taken = all(arguments).into(method.field().span());
        place.ifPresent(container -> environment.add(container, taken));
        yield Optional.empty();
      }
      case GET -> get(receiver, keys, arguments);
      case REMOVE -> remove(place, receiver, keys);
      case CLEAR -> {
        place.ifPresent(
            container -> environment.assign(container, Value.constant(Optional.of(new Length(0)))));
        yield Optional.of(Value.CLEAN);
      }
    };
  }

  /** The place of a receiver, also behind methods that give their receiver back. */
  private Optional<Place> container(Expression receiver, ExpressionEvaluator evaluator) {
    if (receiver instanceof Call call
        && call.callee() instanceof FieldAccess access
        && ContainerMethod.of(access.field().name())
            .filter(ContainerMethod::givesReceiver)
            .isPresent()) {
      return container(access.target(), evaluator);
    }
    return evaluator.place(receiver);
  }

  private void append(Place list, List<Value> arguments, Span at) {
    Optional<Object> length = environment.constant(list);
    if (arguments.size() == 1 && length.orElse("") instanceof Length(int elements)) {
      Object key = BigInteger.valueOf(elements);
      environment.assign(list.then(Place.element(key)), arguments.get(0).into(at));
      environment.setConstant(list, new Length(elements + 1));
    } else {
      environment.add(list, all(arguments).into(at));
    }
  }

  private void put(Place map, List<Optional<Object>> keys, List<Value> arguments, Span at) {
    int last = arguments.size() - 1;
    boolean known = last > 0 && keys.subList(0, last).stream().allMatch(Optional::isPresent);
    if (!known) {
      environment.add(map, all(arguments).into(at));
      return;
    }
    Place element = map;
    for (Optional<Object> key : keys.subList(0, last)) {
      element = element.then(Place.element(key.orElseThrow()));
    }
    environment.assign(element, arguments.get(last).into(at));
  }

  private static Optional<Value> get(
      Value receiver, List<Optional<Object>> keys, List<Value> arguments) {
    if (keys.isEmpty() || keys.get(0).isEmpty()) {
      return Optional.empty();
    }
    Value element = receiver.select(Place.element(keys.get(0).get()));
    if (keys.size() == 1) {
      return Optional.of(element);
    }
    boolean inner = keys.get(1).isPresent() && !element.parts().isEmpty();
    return Optional.of(
        inner
            ? element.select(Place.element(keys.get(1).get()))
            : element.with(all(arguments.subList(1, arguments.size()))));
  }

  private Optional<Value> remove(
      Optional<Place> place, Value receiver, List<Optional<Object>> keys) {
    boolean counted =
        place.flatMap(environment::constant).orElse("") instanceof Length(int elements)
            && elements > 0;
    boolean number = keys.isEmpty() || keys.get(0).orElse("") instanceof BigInteger;
    if (!counted || !number) {
      return get(receiver, keys.isEmpty() ? keys : keys.subList(0, 1), List.of());
    }
    Place list = place.orElseThrow();
    int length = ((Length) environment.constant(list).orElseThrow()).elements();
    int at = keys.isEmpty() ? length - 1 : ((BigInteger) keys.get(0).orElseThrow()).intValue();
    int from = at < 0 ? at + length : at;
    if (from < 0 || from >= length) {
      return Optional.of(Value.CLEAN);
    }
    Value removed = receiver.select(Place.element(BigInteger.valueOf(from)));
    SortedMap<Place, Taints> parts = new TreeMap<>();
    for (int i = 0; i < length - 1; i++) {
      String old = Place.element(BigInteger.valueOf(i < from ? i : i + 1));
      Place kept = Place.NOWHERE.then(Place.element(BigInteger.valueOf(i)));
      Value element = receiver.select(old);
      parts.put(kept, element.own());
      element.parts().forEach((steps, taints) -> parts.put(kept.then(steps), taints));
    }
    environment.assign(list, new Value(receiver.own(), parts, Optional.of(new Length(length - 1))));
    return Optional.of(removed);
  }

  /** The constant that a call gives, if it is known. */
  Optional<Object> constant(Call call, ExpressionEvaluator evaluator) {
    if (!(call.callee() instanceof FieldAccess access) || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    List<Optional<Object>> keys =
        call.arguments().stream().map(each -> evaluator.constantOf(each.value())).toList();
    if (access.field().name().equals("charAt")) {
      return ExpressionEvaluator.element(evaluator.constantOf(access.target()), keys.get(0));
    }
    boolean reads =
        ContainerMethod.of(access.field().name())
            .filter(method -> method == ContainerMethod.GET)
            .isPresent();
    if (!reads || !keys.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    return evaluator
        .place(access.target())
        .map(place -> {
          Place element = place;
          for (Optional<Object> key : keys) {
            element = element.then(Place.element(key.orElseThrow()));
          }
          return element;
        })
        .flatMap(environment::constant);
  }

  private Value summarized(
      FunctionSummaries.Callee callee,
      Span call,
      Optional<Expression> target,
      Value receiver,
      List<Argument> written,
      List<Value> values,
      ExpressionEvaluator evaluator) {
    Instantiation instantiation = new Instantiation(callee, call, receiver, values);
    for (FunctionSummary.SinkFlow flow : callee.summary().sinks()) {
      Taints reaching = instantiation.of(flow.taints());
      if (!reaching.isEmpty()) {
        sinks.reached(flow.sink(), reaching);
      }
    }
    callee
        .summary()
        .parameters()
        .forEach((parameter, left) -> {
          int argument = callee.arguments().get(parameter);
          Optional<Expression> variable =
              argument >= 0
                  ? Optional.of(written.get(argument).value())
                  : argument == -1 ? target : Optional.empty();
          variable
              .flatMap(evaluator::place)
              .ifPresent(place -> {
                Value value = instantiation.of(left);
                environment.add(place, value.own());
                value
                    .parts()
                    .forEach((steps, taints) -> environment.add(place.then(steps), taints));
              });
        });
    return instantiation.of(callee.summary().result());
  }
}
