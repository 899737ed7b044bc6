package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What the functions of a file do with the taint of one rule, as far as it is known. */
final class FunctionSummaries {
  private final Optional<FileFunctions> functions;
  private final IdentityHashMap<FunctionDefinition, FunctionSummary> summaries =
      new IdentityHashMap<>();

  /**
   * What a call does.
   *
   * @param summary what the called function does
   * @param arguments for each of its parameters the number of the argument, -1 for the receiver, or
   *     -2 if nothing is handed in
   */
  record Callee(FunctionSummary summary, List<Integer> arguments) {
    /** Copies the list. */
    public Callee {
      arguments = List.copyOf(arguments);
    }
  }

  private FunctionSummaries(Optional<FileFunctions> functions) {
    this.functions = functions;
  }

  /** Of no function. */
  static FunctionSummaries none() {
    return new FunctionSummaries(Optional.empty());
  }

  /** Of the functions of a file, of which nothing is known yet. */
  static FunctionSummaries of(FileFunctions functions) {
    return new FunctionSummaries(Optional.of(functions));
  }

  /** Notes what a function does; whether that is new. */
  boolean put(FunctionDefinition function, FunctionSummary summary) {
    return !summary.equals(summaries.put(function, summary));
  }

  /** What a call does, if it surely calls a function of the file. */
  Optional<Callee> of(Call call) {
    return functions
        .flatMap(known -> known.target(call))
        .map(target ->
            new Callee(
                target.functions().stream()
                    .map(function -> summaries.getOrDefault(function, FunctionSummary.NOTHING))
                    .reduce(FunctionSummary::or)
                    .orElse(FunctionSummary.NOTHING),
                target.arguments()));
  }
}
