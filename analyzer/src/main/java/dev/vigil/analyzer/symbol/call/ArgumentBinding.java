package dev.vigil.analyzer.symbol.call;

import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives the arguments of one call to the parameters of a function. */
public final class ArgumentBinding {
  private final List<Signature.Parameter> parameters;
  private final @Nullable ParameterValue[] bound;
  private final List<Integer> positional = new ArrayList<>();
  private final SortedMap<String, Integer> named = new TreeMap<>();

  /** Arguments of which each may go to any parameter that takes arguments by position. */
  private final List<Integer> spread = new ArrayList<>();

  /** Arguments of which each may go to any parameter that takes arguments by name. */
  private final List<Integer> namedSpread = new ArrayList<>();

  private ArgumentBinding(List<Signature.Parameter> parameters) {
    this.parameters = parameters;
    this.bound = new @Nullable ParameterValue[parameters.size()];
  }

  /** What each parameter of a function of the file gets; empty if the arguments do not fit. */
  public static Optional<List<ParameterValue>> of(
      FunctionDefinition function, List<Argument> arguments) {
    return of(Signature.of(function), PassedArgument.of(arguments));
  }

  /**
   * What each parameter gets; empty if the arguments do not fit. A receiver that the function gets
   * beside its formal parameters is behind them.
   */
  public static Optional<List<ParameterValue>> of(
      Signature function, List<PassedArgument> arguments) {
    ArgumentBinding binding = new ArgumentBinding(function.parameters());
    if (function.receiver() == Signature.Receiver.FIRST_PARAMETER) {
      binding.bound[0] = ParameterValue.Other.RECEIVER;
    }
    if (!binding.take(arguments)) {
      return Optional.empty();
    }
    return binding
        .values()
        .map(values -> {
          List<ParameterValue> all = new ArrayList<>(values);
          if (function.receiver() == Signature.Receiver.IMPLICIT) {
            all.add(ParameterValue.Other.RECEIVER);
          }
          return List.copyOf(all);
        });
  }

  /** Whether there is a parameter for each argument. */
  private boolean take(List<PassedArgument> arguments) {
    int next = bound.length > 0 && bound[0] != null ? 1 : 0;
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.get(i).kind()) {
        case POSITIONAL -> {
          if (!spread.isEmpty()) {
            spread.add(i);
          } else if (next < parameters.size() && isByPosition(parameters.get(next))) {
            bound[next++] = new ParameterValue.OfArgument(i);
          } else if (has(ParameterKind.VARIADIC)) {
            positional.add(i);
          } else {
            return false;
          }
        }
        case KEYWORD -> {
          if (!takeNamed(arguments.get(i).name(), i)) {
            return false;
          }
        }
        case SPREAD -> spread.add(i);
        case KEYWORD_SPREAD -> namedSpread.add(i);
      }
    }
    return true;
  }

  private boolean takeNamed(String name, int number) {
    for (int i = 0; i < parameters.size(); i++) {
      Signature.Parameter parameter = parameters.get(i);
      if (isByName(parameter) && name.equals(parameter.name())) {
        bound[i] = new ParameterValue.OfArgument(number);
        return true;
      }
    }
    named.put(name, number);
    return has(ParameterKind.KEYWORD_VARIADIC);
  }

  /** Empty if a parameter without a default gets nothing. */
  private Optional<List<ParameterValue>> values() {
    List<ParameterValue> values = new ArrayList<>();
    for (int i = 0; i < bound.length; i++) {
      Signature.Parameter parameter = parameters.get(i);
      ParameterValue known = bound[i];
      ParameterValue value = known == null ? left(parameter) : known;
      if (value == ParameterValue.Other.NOTHING && !parameter.optional()) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(values);
  }

  /** What a parameter gets to which no argument goes for sure. */
  private ParameterValue left(Signature.Parameter parameter) {
    List<Integer> any = new ArrayList<>();
    switch (parameter.kind()) {
      case VARIADIC -> {
        return new ParameterValue.Rest(positional, new TreeMap<>(), spread);
      }
      case KEYWORD_VARIADIC -> {
        return new ParameterValue.Rest(List.of(), named, namedSpread);
      }
      case POSITIONAL_ONLY -> any.addAll(spread);
      case STANDARD -> {
        any.addAll(spread);
        any.addAll(namedSpread);
      }
      case KEYWORD_ONLY -> any.addAll(namedSpread);
    }
    return any.isEmpty() ? ParameterValue.Other.NOTHING : new ParameterValue.OneOf(any);
  }

  private boolean has(ParameterKind kind) {
    return parameters.stream().anyMatch(parameter -> parameter.kind() == kind);
  }

  private static boolean isByPosition(Signature.Parameter parameter) {
    return switch (parameter.kind()) {
      case STANDARD, POSITIONAL_ONLY -> true;
      case VARIADIC, KEYWORD_ONLY, KEYWORD_VARIADIC -> false;
    };
  }

  private static boolean isByName(Signature.Parameter parameter) {
    return switch (parameter.kind()) {
      case STANDARD, KEYWORD_ONLY -> true;
      case POSITIONAL_ONLY, VARIADIC, KEYWORD_VARIADIC -> false;
    };
  }
}
