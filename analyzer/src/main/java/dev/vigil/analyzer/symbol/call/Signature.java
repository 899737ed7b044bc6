package dev.vigil.analyzer.symbol.call;

import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.ParameterKind;
import java.util.List;

/**
 * The parameters of a function, as far as calls in other files must know them.
 *
 * @param parameters in their order
 * @param receiver what the function gets as the object whose method it is
 */
public record Signature(List<Parameter> parameters, Receiver receiver) {
  /**
   * A parameter.
   *
   * @param kind how arguments reach it
   * @param name by which arguments may name it
   * @param optional whether it has a default
   */
  public record Parameter(ParameterKind kind, String name, boolean optional) {}

  /** Where a function has the object whose method it is. */
  public enum Receiver {
    /** It is no method. */
    NONE,
    /** The first parameter. */
    FIRST_PARAMETER,
    /** Beside the parameters: numbered behind them. */
    IMPLICIT
  }

  /** Copies the list. */
  public Signature {
    parameters = List.copyOf(parameters);
  }

  /** Of a function of the file. */
  public static Signature of(FunctionDefinition function) {
    List<Parameter> parameters =
        FormalParameter.of(function).stream()
            .map(parameter ->
                new Parameter(
                    parameter.parameterKind(),
                    parameter.name().name(),
                    parameter.defaultValue().isPresent()))
            .toList();
    Receiver receiver =
        function.hasImplicitReceiver()
            ? Receiver.IMPLICIT
            : function.receiver().isPresent() ? Receiver.FIRST_PARAMETER : Receiver.NONE;
    return new Signature(parameters, receiver);
  }
}
