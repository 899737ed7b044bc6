package dev.vigil.analyzer.link;

import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.call.ParameterValue;
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
}
