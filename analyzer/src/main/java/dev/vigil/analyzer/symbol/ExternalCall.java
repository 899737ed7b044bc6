package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.symbol.call.ParameterValue;
import dev.vigil.analyzer.symbol.call.PassedArgument;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;
import java.util.Optional;

/**
 * A call, or the creation of an object, of which it is told only when files are linked what it
 * does.
 *
 * @param number from 0, in the order of the source
 * @param span where it stands
 * @param owner the function or module whose code it is
 * @param callee what it calls
 */
public record ExternalCall(int number, Span span, Node owner, Callee callee) {
  /** Whether it may change the object on which it is called. */
  public boolean isOnObject() {
    return switch (callee) {
      case Named named -> named.method();
      case Within within -> within.result() == FileFunctions.Result.RETURNED;
    };
  }

  /** What such a call calls. */
  public sealed interface Callee {}

  /**
   * What other files may declare.
   *
   * @param names what it may be called, the first that there is being meant
   * @param arguments how they are passed
   * @param method whether it is called on an object
   */
  public record Named(List<QualifiedName> names, List<PassedArgument> arguments, boolean method)
      implements Callee {
    /** Copies the lists. */
    public Named {
      names = List.copyOf(names);
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Functions of this file.
   *
   * @param functions any of these
   * @param arguments what each of their parameters gets
   * @param result what the call gives
   * @param receiver where the receiver is if the call itself does not tell
   */
  public record Within(
      List<FunctionDefinition> functions,
      List<ParameterValue> arguments,
      FileFunctions.Result result,
      Optional<AccessPath> receiver)
      implements Callee {
    /** Copies the lists. */
    public Within {
      functions = List.copyOf(functions);
      arguments = List.copyOf(arguments);
    }
  }
}
