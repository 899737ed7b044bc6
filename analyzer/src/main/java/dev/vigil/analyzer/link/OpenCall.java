package dev.vigil.analyzer.link;

import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.QualifiedName;
import dev.vigil.analyzer.symbol.call.ParameterValue;
import dev.vigil.analyzer.symbol.call.PassedArgument;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;

/**
 * A call of which its file does not tell what it does.
 *
 * @param owner the number of the function whose code it is
 * @param span where it stands
 * @param callee what it calls
 */
public record OpenCall(int owner, Span span, Callee callee) {
  /** What it calls. */
  public sealed interface Callee {}

  /**
   * What other files may declare.
   *
   * @param names what it may be called
   * @param arguments how they are passed
   */
  public record Named(List<QualifiedName> names, List<PassedArgument> arguments) implements Callee {
    /** Copies the lists. */
    public Named {
      names = List.copyOf(names);
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Functions of the same file.
   *
   * @param functions the numbers of those of which any may be called
   * @param parameters what each of their parameters gets
   * @param result what the call gives
   */
  public record Within(
      List<Integer> functions, List<ParameterValue> parameters, FileFunctions.Result result)
      implements Callee {
    /** Copies the lists. */
    public Within {
      functions = List.copyOf(functions);
      parameters = List.copyOf(parameters);
    }
  }
}
