package dev.vigil.analyzer.link;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.call.ParameterValue;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.transfer.Instantiation;
import dev.vigil.analyzer.taint.value.Value;
import java.util.List;

/**
 * A function that an open call calls.
 *
 * @param file the number of the file that declares it
 * @param function its number there
 * @param parameters what each of its parameters gets
 * @param result what the call gives
 */
record Target(
    int file, int function, List<ParameterValue> parameters, FileFunctions.Result result) {
  /** Copies the list. */
  Target {
    parameters = List.copyOf(parameters);
  }

  /** The function. */
  FunctionKey key() {
    return new FunctionKey(file, function);
  }

  /** Whether the call makes an object, and so has no receiver. */
  boolean creates() {
    return result != FileFunctions.Result.RETURNED;
  }

  /**
   * What the call puts into what is known of the function.
   *
   * @param place of the call among the regions of all files
   */
  Instantiation instantiation(Span place, FunctionLinker.Given given, WorkBudget budget) {
    return new Instantiation(
        parameters,
        place,
        creates() ? Value.CLEAN : given.receiver(),
        given.arguments(),
        variable -> Value.CLEAN,
        budget);
  }
}
