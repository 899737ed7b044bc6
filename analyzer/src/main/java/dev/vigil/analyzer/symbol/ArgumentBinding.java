package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives the arguments of one call to the parameters of a function. */
final class ArgumentBinding {
  private final List<FormalParameter> parameters;
  private final @Nullable ParameterValue[] bound;
  private final List<Integer> positional = new ArrayList<>();
  private final SortedMap<String, Integer> named = new TreeMap<>();

  /** Arguments of which each may go to any parameter that takes arguments by position. */
  private final List<Integer> spread = new ArrayList<>();

  /** Arguments of which each may go to any parameter that takes arguments by name. */
  private final List<Integer> namedSpread = new ArrayList<>();

  private ArgumentBinding(List<FormalParameter> parameters) {
    this.parameters = parameters;
    this.bound = new @Nullable ParameterValue[parameters.size()];
  }

  /**
   * What each parameter gets; empty if the arguments do not fit. A receiver that the function gets
   * beside its formal parameters is behind them.
   */
  static Optional<List<ParameterValue>> of(FunctionDefinition function, List<Argument> arguments) {
    ArgumentBinding binding = new ArgumentBinding(FormalParameter.of(function));
    boolean implicit = function.hasImplicitReceiver();
    if (function.receiver().isPresent() && !implicit) {
      binding.bound[0] = ParameterValue.Other.RECEIVER;
    }
    if (!binding.take(arguments)) {
      return Optional.empty();
    }
    return binding
        .values()
        .map(values -> {
          List<ParameterValue> all = new ArrayList<>(values);
          if (implicit) {
            all.add(ParameterValue.Other.RECEIVER);
          }
          return List.copyOf(all);
        });
  }

  /** Whether there is a parameter for each argument. */
  private boolean take(List<Argument> arguments) {
    int next = bound.length > 0 && bound[0] != null ? 1 : 0;
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.get(i).argumentKind()) {
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
          if (!takeNamed(arguments.get(i), i)) {
            return false;
          }
        }
        case SPREAD -> spread.add(i);
        case KEYWORD_SPREAD -> namedSpread.add(i);
      }
    }
    return true;
  }

  private boolean takeNamed(Argument argument, int number) {
    String name = argument.name().map(Identifier::name).orElse("");
    for (int i = 0; i < parameters.size(); i++) {
      FormalParameter parameter = parameters.get(i);
      if (isByName(parameter) && name.equals(parameter.name().name())) {
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
      FormalParameter parameter = parameters.get(i);
      ParameterValue known = bound[i];
      ParameterValue value = known == null ? left(parameter) : known;
      if (value == ParameterValue.Other.NOTHING && parameter.defaultValue().isEmpty()) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(values);
  }

  /** What a parameter gets to which no argument goes for sure. */
  private ParameterValue left(FormalParameter parameter) {
    List<Integer> any = new ArrayList<>();
    switch (parameter.parameterKind()) {
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
    return parameters.stream().anyMatch(parameter -> parameter.parameterKind() == kind);
  }

  private static boolean isByPosition(FormalParameter parameter) {
    return switch (parameter.parameterKind()) {
      case STANDARD, POSITIONAL_ONLY -> true;
      case VARIADIC, KEYWORD_ONLY, KEYWORD_VARIADIC -> false;
    };
  }

  private static boolean isByName(FormalParameter parameter) {
    return switch (parameter.parameterKind()) {
      case STANDARD, KEYWORD_ONLY -> true;
      case POSITIONAL_ONLY, VARIADIC, KEYWORD_VARIADIC -> false;
    };
  }
}
