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
import java.util.TreeSet;

/**
 * The functions of one file with what is known of them so far. A call is resolved only if its name
 * and the number of its arguments leave one function of the file.
 */
final class FileFunctions implements FunctionSummaries {
  private static final Set<String> RECEIVERS = Set.of("self", "this", "cls");

  private final Map<String, List<FunctionDefinition>> byName = new TreeMap<>();
  private final Set<String> classes = new TreeSet<>();
  private final IdentityHashMap<FunctionDefinition, FunctionSummary> summaries =
      new IdentityHashMap<>();

  FileFunctions(dev.vigil.analyzer.syntax.Module module) {
    collect(module);
  }

  private void collect(Node node) {
    switch (node) {
      case FunctionDefinition function when function.body().isPresent() ->
          byName.computeIfAbsent(function.name().name(), n -> new ArrayList<>()).add(function);
      case ClassDefinition type -> classes.add(type.name().name());
      default -> {}
    }
    node.children().forEach(this::collect);
  }

  /** Notes what a function does; whether that is new. */
  boolean put(FunctionDefinition function, FunctionSummary summary) {
    return !summary.equals(summaries.put(function, summary));
  }

  @Override
  public Optional<Callee> of(Expression call, List<Argument> arguments) {
    if (!(call instanceof Call(Span span, Expression callee, List<Argument> same))) {
      return Optional.empty();
    }
    return switch (callee) {
      case Name name -> resolve(name.name(), arguments);
      case FieldAccess access when isOfFile(access.target()) ->
          resolve(access.field().name(), arguments);
      default -> Optional.empty();
    };
  }

  /** Whether a receiver is surely an object or class of this file. */
  private boolean isOfFile(Expression receiver) {
    return switch (receiver) {
      case Name name -> RECEIVERS.contains(name.name()) || classes.contains(name.name());
      case Call call -> call.callee() instanceof Name name && classes.contains(name.name());
      case ObjectCreation creation ->
          creation.type() instanceof Name name && classes.contains(name.name());
      default -> false;
    };
  }

  private Optional<Callee> resolve(String name, List<Argument> arguments) {
    List<Callee> found = new ArrayList<>();
    for (FunctionDefinition function : byName.getOrDefault(name, List.of())) {
      bind(function, arguments)
          .ifPresent(bound ->
              found.add(
                  new Callee(summaries.getOrDefault(function, FunctionSummary.NOTHING), bound)));
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
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
