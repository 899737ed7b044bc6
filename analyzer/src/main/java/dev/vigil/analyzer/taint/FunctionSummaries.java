package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Expression;
import java.util.List;
import java.util.Optional;

/** Knows what called functions do. */
interface FunctionSummaries {
  /** Knows of no function. */
  FunctionSummaries NONE = (call, arguments) -> Optional.empty();

  /**
   * A function that is called.
   *
   * @param summary what it does
   * @param arguments for each of its parameters the number of the argument, -1 for the receiver, or
   *     -2 if nothing is handed in
   */
  record Callee(FunctionSummary summary, List<Integer> arguments) {
    /** Copies the list. */
    public Callee {
      arguments = List.copyOf(arguments);
    }
  }

  /** The function that a call surely calls, if it is known. */
  Optional<Callee> of(Expression call, List<Argument> arguments);
}
