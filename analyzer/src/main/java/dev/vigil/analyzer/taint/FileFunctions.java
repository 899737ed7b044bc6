package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The functions of one file with what is known of them so far. A call is resolved only if its name,
 * the number of its arguments and, where several classes have such a method, the class of its
 * receiver leave one function of the file, or overloads of one: of these, any may be called.
 */
final class FileFunctions implements FunctionSummaries {
  private static final Set<String> RECEIVERS = Set.of("self", "this", "cls");

  private final Node module;
  private final Map<String, List<Declared>> byName = new TreeMap<>();
  private final Map<String, List<Node>> classes = new TreeMap<>();

  /** The classes around a call, the innermost first. */
  private final IdentityHashMap<Call, List<Node>> around = new IdentityHashMap<>();

  private final IdentityHashMap<FunctionDefinition, FunctionSummary> summaries =
      new IdentityHashMap<>();

  /** A function, and the module, class or function that it is declared in. */
  private record Declared(FunctionDefinition function, Node owner) {}

  /** A function that a call may call, and where it is declared. */
  private record Candidate(Callee callee, Node owner) {}

  FileFunctions(dev.vigil.analyzer.syntax.Module module) {
    this.module = module;
    collect(module, module, List.of());
  }

  private void collect(Node node, Node owner, List<Node> enclosing) {
    Node inside = owner;
    List<Node> outer = enclosing;
    switch (node) {
      case FunctionDefinition function -> {
        if (function.body().isPresent()) {
          byName
              .computeIfAbsent(function.name().name(), n -> new ArrayList<>())
              .add(new Declared(function, owner));
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
      case Call call -> around.put(call, enclosing);
      default -> {}
    }
    for (Node child : node.children()) {
      collect(child, inside, outer);
    }
  }

  private static List<Node> within(Node type, List<Node> enclosing) {
    List<Node> all = new ArrayList<>();
    all.add(type);
    all.addAll(enclosing);
    return List.copyOf(all);
  }

  /** Notes what a function does; whether that is new. */
  boolean put(FunctionDefinition function, FunctionSummary summary) {
    return !summary.equals(summaries.put(function, summary));
  }

  @Override
  public Optional<Callee> of(Expression call, List<Argument> arguments) {
    if (!(call instanceof Call known)) {
      return Optional.empty();
    }
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
   * The function that is called, or what is known of all that may be.
   *
   * @param scopes where it is declared if several fit, the first that declares one
   */
  @SuppressWarnings("ReferenceEquality") // A scope is one node, whatever others look like.
  private Optional<Callee> resolve(String name, List<Argument> arguments, List<Node> scopes) {
    List<Candidate> fitting = new ArrayList<>();
    for (Declared declared : byName.getOrDefault(name, List.of())) {
      FunctionDefinition function = declared.function();
      FunctionSummary summary = summaries.getOrDefault(function, FunctionSummary.NOTHING);
      bind(function, arguments)
          .ifPresent(
              bound -> fitting.add(new Candidate(new Callee(summary, bound), declared.owner())));
    }
    if (fitting.size() <= 1) {
      return fitting.stream().map(Candidate::callee).findFirst();
    }
    for (Node scope : scopes) {
      List<Callee> own =
          fitting.stream().filter(each -> each.owner() == scope).map(Candidate::callee).toList();
      if (!own.isEmpty()) {
        return any(own);
      }
    }
    return Optional.empty();
  }

  /** Any of several overloads, if they take the arguments alike. */
  private static Optional<Callee> any(List<Callee> overloads) {
    Callee first = overloads.get(0);
    FunctionSummary all = first.summary();
    for (Callee other : overloads.subList(1, overloads.size())) {
      if (!other.arguments().equals(first.arguments())) {
        return Optional.empty();
      }
      all = all.or(other.summary());
    }
    return Optional.of(new Callee(all, first.arguments()));
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
