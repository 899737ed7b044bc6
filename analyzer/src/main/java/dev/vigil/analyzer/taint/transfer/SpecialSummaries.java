package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.flow.FlowGraphs;
import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What functions do if it is known which functions and objects they are handed: a function that
 * calls what it is handed does something else with each. Found when it is asked for.
 */
final class SpecialSummaries {
  /** How many are found for one rule; then what holds for all callers has to do. */
  private static final int MOST = 200;

  /** How deep calls are looked into while one is found. */
  private static final int DEEPEST = 4;

  private final Optional<FlowGraphs> graphs;
  private final IdentityHashMap<
          FunctionDefinition, Map<SortedMap<AccessPath, Object>, FunctionSummary>>
      known = new IdentityHashMap<>();
  private int found;
  private int depth;

  /** Of no function yet; of none at all without graphs. */
  SpecialSummaries(Optional<FlowGraphs> graphs) {
    this.graphs = graphs;
  }

  /** Forgets all, since what functions do for all callers is known better. */
  void forget() {
    known.clear();
  }

  /**
   * What a function does; empty if too many are asked for.
   *
   * @param constants what its variables are known to hold when it begins
   */
  Optional<FunctionSummary> of(
      FunctionDefinition function, SortedMap<AccessPath, Object> constants, TaintContext context) {
    Map<SortedMap<AccessPath, Object>, FunctionSummary> ofFunction =
        known.computeIfAbsent(function, f -> new HashMap<>());
    FunctionSummary summary = ofFunction.get(constants);
    if (summary != null) {
      return Optional.of(summary);
    }
    if (graphs.isEmpty() || depth == DEEPEST || found == MOST) {
      return Optional.empty();
    }
    found++;
    depth++;
    FunctionSummary special =
        FunctionSummary.of(function, graphs.get().of(function), constants, context);
    depth--;
    context.budget().hold(special.bytes());
    ofFunction.put(constants, special);
    return Optional.of(special);
  }
}
