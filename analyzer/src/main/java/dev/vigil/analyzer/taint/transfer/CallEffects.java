package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.parse.PropertyNames;
import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.symbol.ExternalCall;
import dev.vigil.analyzer.symbol.FileClasses;
import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.call.ParameterValue;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.util.Collections;
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

  /** The methods of functional interfaces that run the function. */
  private static final Set<String> APPLICATIONS =
      Set.of(
          "accept",
          "apply",
          "applyAsInt",
          "applyAsLong",
          "call",
          "compare",
          "get",
          "getAsInt",
          "run",
          "test");

  private static final Set<String> LISTS =
      Set.of("list", "ArrayList", "LinkedList", "Vector", "ArrayDeque", "deque");

  private final Node owner;
  private final TaintContext context;
  private final TaintOptions options;
  private final FunctionSummaries summaries;
  private final Environment environment;
  private final AccessPaths places;
  private final SinkCheck sinks;
  private final ContainerEffects containers;
  private final LibraryValues libraries;

  CallEffects(
      Node owner,
      TaintContext context,
      Environment environment,
      AccessPaths places,
      SinkCheck sinks) {
    this.owner = owner;
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
   * @param known the constant that the called function is
   * @param brought what receiver and callee bring
   * @param plain whether a rule says nothing of the method itself
   */
  Value of(
      Call call,
      Value receiver,
      Optional<Object> known,
      Taints brought,
      boolean plain,
      List<Value> arguments) {
    Optional<ExternalCall> external = context.externals().of(call);
    Value result =
        external.isPresent()
            ? external(external.get(), call, receiver, arguments)
            : result(call, receiver, known, brought, plain, arguments);
    return options.trackValues()
        ? summaries
            .createdType(call)
            .map(type -> result.withConstant(Optional.of(new KnownObject(type, owner))))
            .orElse(result)
        : result;
  }

  /** What a call gives of which the file does not tell what it does. */
  private Value external(ExternalCall external, Call call, Value receiver, List<Value> arguments) {
    Optional<AccessPath> place =
        external.callee() instanceof ExternalCall.Within within && within.receiver().isPresent()
            ? within.receiver()
            : call.callee() instanceof FieldAccess access
                ? places.of(access.target())
                : context.code().language().objects().implicitReceiver().map(AccessPath::variable);
    Value object =
        call.callee() instanceof FieldAccess || place.isEmpty()
            ? receiver
            : environment.read(place.get());
    sinks.called(external, object, arguments);
    if (external.isOnObject()) {
      place.ifPresent(where ->
          environment.assign(
              where,
              Value.of(Taints.of(Taint.ofReceiver(external.number()), Trace.START))
                  .withConstant(object.constant())));
    }
    return Value.of(Taints.of(Taint.ofResult(external.number()), Trace.START));
  }

  private Value result(
      Call call,
      Value receiver,
      Optional<Object> called,
      Taints brought,
      boolean plain,
      List<Value> arguments) {
    Optional<FunctionSummaries.Callee> callee =
        known(call, receiver, called).or(() -> summaries.of(call));
    if (callee.isPresent()) {
      SortedMap<String, Object> captured = captured(call, receiver, called);
      Optional<AccessPath> place = callee.get().target().receiver();
      if (place.isEmpty() && call.callee() instanceof FieldAccess access) {
        place = places.of(access.target());
      } else if (place.isPresent()) {
        return summarized(
            callee.get(),
            captured,
            call.span(),
            place,
            environment.read(place.get()),
            call.arguments(),
            arguments);
      }
      return summarized(
          callee.get(), captured, call.span(), place, receiver, call.arguments(), arguments);
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

  /** What is called if it is known which function a value is, or of which class an object. */
  private Optional<FunctionSummaries.Callee> known(
      Call call, Value receiver, Optional<Object> known) {
    if (!options.trackValues()) {
      return Optional.empty();
    }
    Optional<FunctionDefinition> function =
        KnownObject.function(known)
            .or(() ->
                isApplication(call) ? KnownObject.function(receiver.constant()) : Optional.empty());
    if (function.isPresent() && !(call.callee() instanceof Name name && named(name, function))) {
      Object constant = known.or(receiver::constant).orElseThrow();
      boolean here = constant instanceof KnownObject object && object.isOf(owner);
      return summaries.called(function.get(), call.arguments(), here);
    }
    return call.callee() instanceof FieldAccess access
        ? KnownObject.type(receiver.constant())
            .flatMap(type -> summaries.method(type, access.field().name(), call.arguments()))
        : Optional.empty();
  }

  /** What variables are known to be that the called function captures. */
  private static SortedMap<String, Object> captured(
      Call call, Value receiver, Optional<Object> called) {
    Optional<Object> function =
        called.isEmpty() && isApplication(call) ? receiver.constant() : called;
    return function.orElse("") instanceof KnownObject known
        ? known.captured()
        : Collections.emptySortedMap();
  }

  /** What a function does with just these functions and objects, if it calls them. */
  private Optional<FunctionSummary> special(
      FileFunctions.Target target,
      Instantiation instantiation,
      SortedMap<String, Object> captured) {
    if (!options.trackValues() || target.functions().size() != 1) {
      return Optional.empty();
    }
    FunctionDefinition function = target.functions().get(0);
    List<String> names = TaintTransfer.handedIn(function, context.shared());
    SortedMap<AccessPath, Object> constants = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!summaries.calls(function, name)) {
        continue;
      }
      boolean receiver = target.arguments().get(i) == ParameterValue.Other.RECEIVER;
      instantiation
          .argument(i)
          .constants()
          .forEach((steps, constant) -> {
            boolean same =
                receiver
                    && steps.steps().isEmpty()
                    && target.type().equals(KnownObject.type(Optional.of(constant)));
            if (constant instanceof KnownObject && !same) {
              constants.put(AccessPath.variable(name).then(steps), constant);
            }
          });
      Optional.ofNullable(captured.get(name))
          .ifPresent(constant -> constants.put(AccessPath.variable(name), constant));
    }
    return constants.isEmpty()
        ? Optional.empty()
        : summaries.special().of(function, constants, context);
  }

  /** Whether a function is called by its own name: then overloads of it may be meant. */
  private static boolean named(Name name, Optional<FunctionDefinition> function) {
    return function.filter(known -> known.name().name().equals(name.name())).isPresent();
  }

  /** Whether a call runs the function that its receiver is. */
  static boolean isApplication(Call call) {
    return call.callee() instanceof FieldAccess access
        && APPLICATIONS.contains(access.field().name());
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
            target.arguments(),
            reference,
            Value.CLEAN,
            List.of(Value.of(given)),
            this::captured,
            context.budget());
    report(callee.summary(), instantiation);
    return instantiation.of(callee.summary().result());
  }

  /** What variables are known to be that a function captures. */
  SortedMap<String, Object> captured(FunctionDefinition function) {
    SortedMap<String, Object> known = new TreeMap<>();
    for (String variable : summaries.captured(function)) {
      environment
          .constant(AccessPath.variable(variable))
          .filter(KnownObject.class::isInstance)
          .ifPresent(constant -> known.put(variable, constant));
    }
    return known;
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
            callee.target().arguments(),
            reference,
            Value.CLEAN,
            List.of(),
            this::captured,
            context.budget());
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

  /** Where the object lies that an expression gives without making it. */
  Optional<AccessPath> object(Expression expression) {
    return switch (expression) {
      case AssignmentExpression assignment -> places.of(assignment.target());
      case Cast cast -> object(cast.operand());
      case Call call when summaries.isOfFile(call) -> handedBack(call);
      default -> containers.container(expression);
    };
  }

  /** Where the argument or receiver of a call lies if the called function returns just that. */
  private Optional<AccessPath> handedBack(Call call) {
    FunctionSummaries.Callee callee = summaries.of(call).orElseThrow();
    return callee
        .summary()
        .returned()
        .flatMap(parameter ->
            switch (callee.target().arguments().get(parameter)) {
              case ParameterValue.OfArgument(int number) ->
                  places.of(call.arguments().get(number).value());
              case ParameterValue.Other.RECEIVER ->
                  callee
                      .target()
                      .receiver()
                      .or(() ->
                          call.callee() instanceof FieldAccess access
                              ? object(access.target())
                              : Optional.empty());
              case ParameterValue.Other.NOTHING -> Optional.empty();
              case ParameterValue.Captured(String variable) ->
                  Optional.of(AccessPath.variable(variable));
              case ParameterValue.OneOf several -> Optional.empty();
              case ParameterValue.Rest rest -> Optional.empty();
            });
  }

  /** Takes an element out of a container. */
  void delete(AccessPath container, Optional<Object> key) {
    containers.delete(container, key);
  }

  /** The value of a new object. */
  Value of(ObjectCreation creation, List<Value> arguments) {
    Optional<ExternalCall> external = context.externals().of(creation);
    if (external.isPresent()) {
      sinks.called(external.get(), Value.CLEAN, arguments);
      return Value.of(Taints.of(Taint.ofResult(external.get().number()), Trace.START));
    }
    Value created = created(creation, arguments);
    return options.trackValues()
        ? summaries
            .createdType(creation)
            .map(type -> created.withConstant(Optional.of(new KnownObject(type, owner))))
            .orElse(created)
        : created;
  }

  private Value created(ObjectCreation creation, List<Value> arguments) {
    Optional<FunctionSummaries.Callee> callee = summaries.of(creation);
    if (callee.isPresent()) {
      return summarized(
          callee.get(),
          Collections.emptySortedMap(),
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
    return Value.of(brought.with(Value.allOf(arguments)));
  }

  /**
   * @param captured what variables are known to be that the function captures
   * @param receiver where the receiver is
   * @param object the receiver
   */
  private Value summarized(
      FunctionSummaries.Callee callee,
      SortedMap<String, Object> captured,
      Span call,
      Optional<AccessPath> receiver,
      Value object,
      List<Argument> written,
      List<Value> values) {
    FileFunctions.Target target = callee.target();
    boolean creates = target.result() != FileFunctions.Result.RETURNED;
    Instantiation instantiation =
        new Instantiation(
            target.arguments(),
            call,
            creates ? Value.CLEAN : object,
            values,
            this::captured,
            context.budget());
    FunctionSummary summary = special(target, instantiation, captured).orElseGet(callee::summary);
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
          new Value(created.own().with(Value.allOf(values)), created.parts(), created.constants());
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
