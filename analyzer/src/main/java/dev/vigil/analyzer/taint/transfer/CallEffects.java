package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.parse.PropertyNames;
import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.symbol.ContainerMethod;
import dev.vigil.analyzer.symbol.FileClasses;
import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.ParameterValue;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** Where a function has what it returns, as a value. */
  private static final AccessPath RETURNED = AccessPath.NOWHERE.then("(returned)");

  private static final Set<String> LISTS =
      Set.of("list", "ArrayList", "LinkedList", "Vector", "ArrayDeque", "deque");

  private final TaintContext context;
  private final TaintOptions options;
  private final FunctionSummaries summaries;
  private final Environment environment;
  private final AccessPaths places;
  private final SinkCheck sinks;

  CallEffects(TaintContext context, Environment environment, AccessPaths places, SinkCheck sinks) {
    this.places = places;
    this.context = context;
    this.options = context.options();
    this.summaries = context.summaries();
    this.environment = environment;
    this.sinks = sinks;
  }

  /**
   * The value of a call.
   *
   * @param receiver the object whose method is called
   * @param brought what receiver and callee bring
   * @param plain whether a rule says nothing of the method itself
   */
  Value of(Call call, Value receiver, Taints brought, boolean plain, List<Value> arguments) {
    Optional<FunctionSummaries.Callee> callee = summaries.of(call);
    if (callee.isPresent()) {
      Optional<AccessPath> place = callee.get().target().receiver();
      if (place.isEmpty() && call.callee() instanceof FieldAccess access) {
        place = places.of(access.target());
      } else if (place.isPresent()) {
        return summarized(
            callee.get(),
            call.span(),
            place,
            environment.read(place.get()),
            call.arguments(),
            arguments);
      }
      return summarized(callee.get(), call.span(), place, receiver, call.arguments(), arguments);
    }
    if (!options.trackValues() && options.withinFile()) {
      takeIn(call, arguments);
    }
    if (options.trackValues()) {
      if (arguments.isEmpty()
          && call.callee() instanceof Name name
          && LISTS.contains(name.name())) {
        return Value.constant(Optional.of(new Length(0)));
      }
      if (call.callee() instanceof FieldAccess access) {
        Optional<Value> known = method(access, call.arguments(), receiver, arguments);
        if (known.isPresent()) {
          return known.get();
        }
      }
    }
    if (call.callee() instanceof Name function) {
      Optional<Value> field = fieldByName(function.name(), call.arguments(), arguments);
      if (field.isPresent()) {
        return field.get();
      }
    }
    if (plain && call.callee() instanceof FieldAccess access) {
      Optional<Value> property = property(call, access, receiver, arguments);
      if (property.isPresent()) {
        return property.get();
      }
    }
    return unknown(brought, arguments);
  }

  /** Functions that read or write the field of an object that a constant names. */
  private Optional<Value> fieldByName(
      String function, List<Argument> written, List<Value> arguments) {
    PropertyNames names = context.code().language().properties();
    boolean reads = names.isReader(function) && arguments.size() >= 2;
    boolean writes = names.isWriter(function) && arguments.size() == 3;
    if (!(reads || writes)
        || !(context.code().constants().apply(written.get(1).value()).orElse(null)
            instanceof String field)) {
      return Optional.empty();
    }
    String step = AccessPath.field(field);
    if (reads) {
      Value value = arguments.get(0).select(step);
      return Optional.of(arguments.size() > 2 ? value.or(arguments.get(2)) : value);
    }
    places
        .of(written.get(0).value())
        .ifPresent(object -> environment.assign(object.then(step), arguments.get(2)));
    return Optional.of(Value.CLEAN);
  }

  /** Methods that read and write one property of their receiver. */
  private Optional<Value> property(
      Call call, FieldAccess method, Value receiver, List<Value> arguments) {
    String name = method.field().name();
    if (arguments.isEmpty()) {
      Optional<String> read = summaries.component(call);
      if (read.isEmpty() && !options.safeFunctions() && !options.onlyThroughAssignments()) {
        read = context.code().language().properties().read(name);
      }
      return read.map(property -> receiver.select(AccessPath.field(property)));
    }
    if (arguments.size() == 1) {
      context
          .code()
          .language()
          .properties()
          .written(name)
          .flatMap(property ->
              places.of(method.target()).map(place -> place.then(AccessPath.field(property))))
          .ifPresent(
              place -> environment.assign(place, arguments.get(0).into(method.field().span())));
    }
    return Optional.empty();
  }

  /**
   * What a function of the file does that is handed over to be called.
   *
   * @param reference where it is handed over
   * @param given what each of its parameters may get
   * @return what it returns
   */
  Value handedOver(FunctionDefinition function, Span reference, Taints given) {
    FileFunctions.Target target =
        summaries.handedOver(function, new ParameterValue.OneOf(List.of(0)));
    FunctionSummaries.Callee callee = new FunctionSummaries.Callee(summaries.of(function), target);
    Instantiation instantiation =
        new Instantiation(
            callee,
            reference,
            Value.CLEAN,
            List.of(Value.of(given)),
            this::captured,
            context.budget());
    report(callee.summary(), instantiation);
    return instantiation.of(callee.summary().result());
  }

  /** What a variable holds here that a function inside of this one captures. */
  private Value captured(String variable) {
    return environment.read(AccessPath.variable(variable));
  }

  /** What a function of the file returns that captures variables, whoever calls it later. */
  Value closure(FunctionDefinition function, Span reference) {
    FunctionSummaries.Callee callee =
        new FunctionSummaries.Callee(
            summaries.of(function), summaries.handedOver(function, ParameterValue.Other.NOTHING));
    Instantiation instantiation =
        new Instantiation(
            callee, reference, Value.CLEAN, List.of(), this::captured, context.budget());
    return closure(instantiation.of(callee.summary().result()));
  }

  /** A function as a value: what it returns comes out of whatever calls it. */
  static Value closure(Value returned) {
    Taints all = returned.all();
    return all.isEmpty() ? Value.CLEAN : Value.CLEAN.with(RETURNED, Value.of(all));
  }

  /** What a value returns that is a function. */
  static Taints returned(Value function) {
    return function.parts().getOrDefault(RETURNED, Taints.NONE);
  }

  /** What reaches sinks inside of a function, and what that leaves in variables. */
  private void report(FunctionSummary summary, Instantiation instantiation) {
    summary
        .sinks()
        .forEach((sink, taints) -> {
          Taints reaching = instantiation.of(taints);
          if (!reaching.isEmpty()) {
            sinks.reached(context.roles().sinks().get(sink), reaching);
          }
        });
    summary
        .variables()
        .forEach((place, taints) -> environment.add(place, instantiation.of(taints)));
  }

  /** The value of a new object. */
  Value of(ObjectCreation creation, List<Value> arguments) {
    Optional<FunctionSummaries.Callee> callee = summaries.of(creation);
    if (callee.isPresent()) {
      return summarized(
          callee.get(),
          creation.span(),
          Optional.empty(),
          Value.CLEAN,
          creation.arguments(),
          arguments);
    }
    if (options.trackValues()
        && arguments.isEmpty()
        && creation.body().isEmpty()
        && LISTS.contains(typeName(creation.type()))) {
      return Value.constant(Optional.of(new Length(0)));
    }
    Optional<List<String>> components = summaries.components(creation);
    if (components.isPresent()) {
      Value record = Value.CLEAN;
      for (int i = 0; i < arguments.size(); i++) {
        AccessPath component = AccessPath.NOWHERE.then(AccessPath.field(components.get().get(i)));
        record = record.with(component, arguments.get(i));
      }
      return record;
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

  /** A container holds what it is given, wherever that is in it. */
  private void takeIn(Call call, List<Value> arguments) {
    if (call.callee() instanceof FieldAccess method
        && ContainerMethod.of(method.field().name()).filter(ContainerMethod::takesIn).isPresent()) {
      Taints taken = all(arguments).into(method.field().span());
      container(method.target()).ifPresent(container -> environment.add(container, taken));
    }
  }

  private Optional<Value> method(
      FieldAccess method, List<Argument> written, Value receiver, List<Value> arguments) {
    Optional<ContainerMethod> meaning = ContainerMethod.of(method.field().name());
    Optional<AccessPath> place = container(method.target());
    if (meaning.isEmpty()) {
      return Optional.empty();
    }
    List<Optional<Object>> keys = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<Object> known = places.constantOf(written.get(i).value());
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
  private Optional<AccessPath> container(Expression receiver) {
    if (receiver instanceof Call call
        && call.callee() instanceof FieldAccess access
        && ContainerMethod.of(access.field().name())
            .filter(ContainerMethod::givesReceiver)
            .isPresent()) {
      return container(access.target());
    }
    return places.of(receiver);
  }

  private void append(AccessPath list, List<Value> arguments, Span at) {
    Optional<Object> length = environment.constant(list);
    if (arguments.size() == 1 && length.orElse("") instanceof Length(int elements)) {
      Object key = BigInteger.valueOf(elements);
      environment.assign(list.then(AccessPath.element(key)), arguments.get(0).into(at));
      environment.setConstant(list, new Length(elements + 1));
    } else {
      environment.add(list, all(arguments).into(at));
    }
  }

  private void put(AccessPath map, List<Optional<Object>> keys, List<Value> arguments, Span at) {
    int last = arguments.size() - 1;
    boolean known = last > 0 && keys.subList(0, last).stream().allMatch(Optional::isPresent);
    if (!known) {
      environment.add(map, all(arguments).into(at));
      return;
    }
    AccessPath element = map;
    for (Optional<Object> key : keys.subList(0, last)) {
      element = element.then(AccessPath.element(key.orElseThrow()));
    }
    environment.assign(element, arguments.get(last).into(at));
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

  private Optional<Value> remove(
      Optional<AccessPath> place, Value receiver, List<Optional<Object>> keys) {
    boolean counted =
        place.flatMap(environment::constant).orElse("") instanceof Length(int elements)
            && elements > 0;
    boolean number = keys.isEmpty() || keys.get(0).orElse("") instanceof BigInteger;
    if (!counted || !number) {
      return get(receiver, keys.isEmpty() ? keys : keys.subList(0, 1), List.of());
    }
    AccessPath list = place.orElseThrow();
    int length = ((Length) environment.constant(list).orElseThrow()).elements();
    int at = keys.isEmpty() ? length - 1 : ((BigInteger) keys.get(0).orElseThrow()).intValue();
    int from = at < 0 ? at + length : at;
    if (from < 0 || from >= length) {
      return Optional.of(Value.CLEAN);
    }
    Value removed = receiver.select(AccessPath.element(BigInteger.valueOf(from)));
    SortedMap<AccessPath, Taints> parts = new TreeMap<>();
    for (int i = 0; i < length - 1; i++) {
      String old = AccessPath.element(BigInteger.valueOf(i < from ? i : i + 1));
      AccessPath kept = AccessPath.NOWHERE.then(AccessPath.element(BigInteger.valueOf(i)));
      Value element = receiver.select(old);
      parts.put(kept, element.own());
      element.parts().forEach((steps, taints) -> parts.put(kept.then(steps), taints));
    }
    environment.assign(list, new Value(receiver.own(), parts, Optional.of(new Length(length - 1))));
    return Optional.of(removed);
  }

  /**
   * @param receiver where the receiver is
   * @param object the receiver
   */
  private Value summarized(
      FunctionSummaries.Callee callee,
      Span call,
      Optional<AccessPath> receiver,
      Value object,
      List<Argument> written,
      List<Value> values) {
    FileFunctions.Target target = callee.target();
    FunctionSummary summary = callee.summary();
    boolean creates = target.result() != FileFunctions.Result.RETURNED;
    Instantiation instantiation =
        new Instantiation(
            callee, call, creates ? Value.CLEAN : object, values, this::captured, context.budget());
    report(summary, instantiation);
    Value created = Value.CLEAN;
    for (Map.Entry<Integer, Value> left : summary.parameters().entrySet()) {
      Value value = instantiation.of(left.getValue());
      switch (target.arguments().get(left.getKey())) {
        case ParameterValue.OfArgument(int argument) ->
            places.of(written.get(argument).value()).ifPresent(place -> leave(place, value));
        case ParameterValue.Other.RECEIVER -> {
          target.type().ifPresent(type -> share(FileClasses.place(type), value));
          receiver.ifPresent(place -> leave(place, value));
          created = value;
        }
        case ParameterValue.OneOf(List<Integer> several) -> leaveInAny(several, written, value);
        case ParameterValue.Rest rest -> leaveInAny(rest.positional(), written, value);
        case ParameterValue.Captured(String variable) ->
            leave(AccessPath.variable(variable), value);
        case ParameterValue.Other.NOTHING -> {}
      }
    }
    return switch (target.result()) {
      case RETURNED -> instantiation.of(summary.result());
      case OBJECT -> created;
      case OPEN_OBJECT -> created.with(all(values));
    };
  }

  /** What is left in the elements of a list may be in any of those that went into it. */
  private void leaveInAny(List<Integer> arguments, List<Argument> written, Value value) {
    for (int argument : arguments) {
      places
          .of(written.get(argument).value())
          .ifPresent(place -> environment.add(place, value.all()));
    }
  }

  private void leave(AccessPath place, Value value) {
    environment.add(place, value.own());
    value.parts().forEach((steps, taints) -> environment.add(place.then(steps), taints));
  }

  /** What an object has got, any object of its class may have. */
  private void share(AccessPath type, Value value) {
    value
        .parts()
        .forEach((steps, taints) -> {
          AccessPath place = type.then(steps);
          if (context.shared().follows(place)) {
            environment.add(place, taints);
          }
        });
  }
}
