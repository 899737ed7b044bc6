package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.parse.PropertyNames;
import dev.vigil.analyzer.symbol.AccessPath;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private final ContainerEffects containers;
  private final LibraryValues libraries;

  CallEffects(TaintContext context, Environment environment, AccessPaths places, SinkCheck sinks) {
    this.containers = new ContainerEffects(environment, places);
    this.libraries = new LibraryValues(places);
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
      containers.takeIn(call, arguments);
    }
    if (options.trackValues()) {
      if (arguments.isEmpty()
          && call.callee() instanceof Name name
          && LISTS.contains(name.name())) {
        return Value.constant(Optional.of(new Length(0)));
      }
      if (call.callee() instanceof FieldAccess access) {
        Optional<Value> known = containers.of(access, call.arguments(), receiver, arguments);
        if (known.isPresent()) {
          return known.get();
        }
      }
      if (plain && !options.safeFunctions() && !options.onlyThroughAssignments()) {
        Optional<Value> known = libraries.of(call, receiver, arguments);
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

  /** What reaches sinks inside of a function, what that leaves in variables, what it raises. */
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
    Value raised = instantiation.of(summary.raised());
    if (!raised.all().isEmpty()) {
      environment.assign(TaintTransfer.RAISED, environment.read(TaintTransfer.RAISED).or(raised));
    }
  }

  /** Takes an element out of a container. */
  void delete(AccessPath container, Optional<Object> key) {
    containers.delete(container, key);
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
    boolean copies =
        options.trackValues()
            && arguments.size() == 1
            && creation.body().isEmpty()
            && LibraryCall.isCopying(typeName(creation.type()))
            && arguments.get(0).hasElements();
    return copies ? arguments.get(0) : unknown(Taints.NONE, arguments);
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
      // What its constructor does not name itself may be of what it hands on.
      case OPEN_OBJECT ->
          new Value(created.own().with(all(values)), created.parts(), created.constants());
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
