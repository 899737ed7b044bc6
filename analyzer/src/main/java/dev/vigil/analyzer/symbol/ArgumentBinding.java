package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.ParameterKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which argument of a call each parameter of a function gets. */
public final class ArgumentBinding {
  /** Stands for the receiver. */
  public static final int RECEIVER = -1;

  /** Stands for nothing: the parameter has its default. */
  static final int NOTHING = -2;

  private ArgumentBinding() {}

  /**
   * For each parameter the number of its argument, {@link #RECEIVER} or {@link #NOTHING}; empty if
   * the arguments do not fit.
   *
   * <p>A receiver that the function gets beside its formal parameters is behind them.
   */
  static Optional<List<Integer>> of(FunctionDefinition function, List<Argument> arguments) {
    boolean implicit = function.hasImplicitReceiver();
    List<FormalParameter> parameters = FormalParameter.of(function);
    Integer[] bound = new Integer[parameters.size() + (implicit ? 1 : 0)];
    Arrays.fill(bound, NOTHING);
    int next = 0;
    if (implicit) {
      bound[parameters.size()] = RECEIVER;
    } else if (function.receiver().isPresent()) {
      bound[next++] = RECEIVER;
    }
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      int parameter =
          switch (argument.argumentKind()) {
            case POSITIONAL -> next++;
            case KEYWORD -> named(parameters, argument);
            case SPREAD, KEYWORD_SPREAD -> -1;
          };
      if (parameter < 0
          || parameter >= parameters.size()
          || isVariadic(parameters.get(parameter))) {
        return Optional.empty();
      }
      bound[parameter] = i;
    }
    for (int i = 0; i < parameters.size(); i++) {
      FormalParameter parameter = parameters.get(i);
      if (bound[i] == NOTHING && parameter.defaultValue().isEmpty() && !isVariadic(parameter)) {
        return Optional.empty();
      }
    }
    return Optional.of(List.of(bound));
  }

  private static int named(List<FormalParameter> parameters, Argument argument) {
    String name = argument.name().map(Identifier::name).orElse("");
    for (int i = 0; i < parameters.size(); i++) {
      if (name.equals(parameters.get(i).name().name())) {
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
