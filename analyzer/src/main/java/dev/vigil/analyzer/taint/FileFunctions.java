package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The functions of one file, and which of them its calls call: the same for all rules. A call is
 * resolved only if its name, the number of its arguments and, where several classes have such a
 * method, the class of its receiver leave one function of the file, or overloads of one: of these,
 * any may be called. Used by one thread.
 */
final class FileFunctions {
  private static final Set<String> RECEIVERS = Set.of("self", "this", "cls");

  private final Node module;
  private final Map<String, List<Declared>> byName = new TreeMap<>();
  private final Map<String, List<Node>> classes = new TreeMap<>();

  /** The classes around a call, the innermost first. */
  private final IdentityHashMap<Call, List<Node>> around = new IdentityHashMap<>();

  /** The calls in the code of the module or a function, without those in functions inside of it. */
  private final IdentityHashMap<Node, List<Call>> calls = new IdentityHashMap<>();

  private final IdentityHashMap<Call, Optional<Target>> targets = new IdentityHashMap<>();

  /**
   * What a call calls.
   *
   * @param functions any of these
   * @param arguments for each of their parameters the number of the argument, -1 for the receiver,
   *     or -2 if nothing is handed in
   */
  record Target(List<FunctionDefinition> functions, List<Integer> arguments) {
    /** Copies the lists. */
    public Target {
      functions = List.copyOf(functions);
      arguments = List.copyOf(arguments);
    }
  }

  /** A function, and the module, class or function that it is declared in. */
  private record Declared(FunctionDefinition function, Node owner) {}

  /** A function that a call may call, what its parameters get, and where it is declared. */
  private record Candidate(FunctionDefinition function, List<Integer> arguments, Node owner) {}

  FileFunctions(dev.vigil.analyzer.syntax.Module module) {
    this.module = module;
    collect(module, module, module, List.of());
  }

  private void collect(Node node, Node owner, Node code, List<Node> enclosing) {
    Node inside = owner;
    Node runs = code;
    List<Node> outer = enclosing;
    switch (node) {
      case FunctionDefinition function -> {
        if (function.body().isPresent()) {
          byName
              .computeIfAbsent(function.name().name(), n -> new ArrayList<>())
              .add(new Declared(function, owner));
          runs = function;
        }
        inside = function;
      }
      case ClassDefinition type -> {
        classes.computeIfAbsent(type.name().name(), n -> new ArrayList<>()).add(type);
        inside = type;
        outer = within(type, enclosing);
      }
      case ObjectCreation creation when creation.body().isPresent() -> {
        inside = creation;
        outer = within(creation, enclosing);
      }
      case Call call -> {
        around.put(call, enclosing);
        calls.computeIfAbsent(code, c -> new ArrayList<>()).add(call);
      }
      default -> {}
    }
    for (Node child : node.children()) {
      collect(child, inside, runs, outer);
    }
  }

  private static List<Node> within(Node type, List<Node> enclosing) {
    List<Node> all = new ArrayList<>();
    all.add(type);
    all.addAll(enclosing);
    return List.copyOf(all);
  }

  /** The calls in the code of the module or of a function, in the order of the source. */
  List<Call> calls(Node owner) {
    return Collections.unmodifiableList(calls.getOrDefault(owner, List.of()));
  }

  /** What a call surely calls, if that is in this file. */
  Optional<Target> target(Call call) {
    return targets.computeIfAbsent(call, this::resolve);
  }

  private Optional<Target> resolve(Call known) {
    List<Argument> arguments = known.arguments();
    List<Node> enclosing = around.getOrDefault(known, List.of());
    return switch (known.callee()) {
      case Name name -> {
        List<Node> scopes = new ArrayList<>(List.of(module));
        scopes.addAll(enclosing);
        yield resolve(name.name(), arguments, scopes);
      }
      case FieldAccess access ->
          receiverClass(access.target(), enclosing)
              .flatMap(type -> resolve(access.field().name(), arguments, type));
      default -> Optional.empty();
    };
  }

  /**
   * The class of a receiver that is surely an object or class of this file: one, or more if several
   * have its name.
   */
  private Optional<List<Node>> receiverClass(Expression receiver, List<Node> enclosing) {
    return switch (receiver) {
      case Name name when RECEIVERS.contains(name.name()) ->
          Optional.of(enclosing.subList(0, Math.min(1, enclosing.size())));
      case Call call when call.callee() instanceof Name -> classOf(call.callee());
      case ObjectCreation creation when creation.body().isEmpty() -> classOf(creation.type());
      default -> classOf(receiver);
    };
  }

  private Optional<List<Node>> classOf(Expression type) {
    return switch (type) {
      case Name name -> Optional.ofNullable(classes.get(name.name()));
      case FieldAccess access ->
          classOf(access.target())
              .flatMap(outer -> Optional.ofNullable(classes.get(access.field().name())));
      case Index generic -> classOf(generic.target());
      default -> Optional.empty();
    };
  }

  /**
   * The function that is called, or those of which any may be.
   *
   * @param scopes where it is declared if several fit, the first that declares one
   */
  @SuppressWarnings("ReferenceEquality") // A scope is one node, whatever others look like.
  private Optional<Target> resolve(String name, List<Argument> arguments, List<Node> scopes) {
    List<Candidate> fitting = new ArrayList<>();
    for (Declared declared : byName.getOrDefault(name, List.of())) {
      FunctionDefinition function = declared.function();
      bind(function, arguments)
          .ifPresent(bound -> fitting.add(new Candidate(function, bound, declared.owner())));
    }
    if (fitting.size() <= 1) {
      return any(fitting);
    }
    for (Node scope : scopes) {
      List<Candidate> own = fitting.stream().filter(each -> each.owner() == scope).toList();
      if (!own.isEmpty()) {
        return any(own);
      }
    }
    return Optional.empty();
  }

  /** Any of several overloads, if there are some and they take the arguments alike. */
  private static Optional<Target> any(List<Candidate> overloads) {
    if (overloads.stream().map(Candidate::arguments).distinct().count() != 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Target(
            overloads.stream().map(Candidate::function).toList(), overloads.get(0).arguments()));
  }

  /** Which argument each parameter gets, if the arguments fit. */
  private static Optional<List<Integer>> bind(
      FunctionDefinition function, List<Argument> arguments) {
    List<FormalParameter> parameters = TaintTransfer.parametersOf(function);
    Integer[] bound = new Integer[parameters.size()];
    Arrays.fill(bound, -2);
    int next = 0;
    if (!parameters.isEmpty() && RECEIVERS.contains(parameters.get(0).name().name())) {
      bound[next++] = -1;
    }
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      int parameter =
          switch (argument.argumentKind()) {
            case POSITIONAL -> next++;
            case KEYWORD -> named(parameters, argument);
            case SPREAD, KEYWORD_SPREAD -> -1;
          };
      if (parameter < 0 || parameter >= bound.length || isVariadic(parameters.get(parameter))) {
        return Optional.empty();
      }
      bound[parameter] = i;
    }
    for (int i = 0; i < bound.length; i++) {
      FormalParameter parameter = parameters.get(i);
      if (bound[i] == -2 && parameter.defaultValue().isEmpty() && !isVariadic(parameter)) {
        return Optional.empty();
      }
    }
    return Optional.of(List.of(bound));
  }

  private static int named(List<FormalParameter> parameters, Argument argument) {
    for (int i = 0; i < parameters.size(); i++) {
      if (argument
          .name()
          .map(Identifier::name)
          .orElse("")
          .equals(parameters.get(i).name().name())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isVariadic(FormalParameter parameter) {
    return parameter.parameterKind() == ParameterKind.VARIADIC
        || parameter.parameterKind() == ParameterKind.KEYWORD_VARIADIC;
  }
}
