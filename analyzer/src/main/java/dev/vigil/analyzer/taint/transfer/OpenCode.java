package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.flow.ControlFlowGraph;
import dev.vigil.analyzer.flow.WorklistSolver;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.TaintState;
import dev.vigil.analyzer.taint.value.Value;
import java.util.Collections;
import java.util.SortedMap;

/**
 * What some code does with what callers hand in, where it is open what its calls do.
 *
 * @param result what it returns
 * @param parameters what it leaves in what its parameters refer to, by their number
 */
public record OpenCode(Value result, SortedMap<Integer, Value> parameters) {
  /**
   * What some code does.
   *
   * @param reports is told of what reaches sinks inside of it and of the external calls that it
   *     makes, while it is solved: of each at last with all that comes there
   */
  public static OpenCode of(
      Node owner, ControlFlowGraph graph, TaintContext context, SinkReports reports) {
    long heldBefore = context.budget().held();
    TaintTransfer transfer =
        new TaintTransfer(graph, true, Collections.emptySortedMap(), context, reports);
    Environment end =
        new Environment(
            WorklistSolver.solve(graph, transfer, context.budget())
                .before(graph.exit())
                .orElse(TaintState.EMPTY),
            context.budget());
    context.budget().releaseTo(heldBefore);
    return new OpenCode(
        end.read(TaintTransfer.RETURNED), FunctionSummary.left(owner, end, context));
  }
}
