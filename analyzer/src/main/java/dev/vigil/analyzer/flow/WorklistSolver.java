package dev.vigil.analyzer.flow;

import dev.vigil.analyzer.budget.WorkBudget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Solves data-flow analyses by a worklist in reverse postorder (Kildall, "A unified approach to
 * global program optimization", POPL 1973; Nielson, Nielson and Hankin, "Principles of Program
 * Analysis", section 6.1).
 */
public final class WorklistSolver {
  private WorklistSolver() {}

  /**
   * The least solution. An exception leaves a node before or after its effect: behind it both are
   * joined.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has: one for each visit of
   *     a node and each new fact along an edge, and several for each entry of that fact; or if the
   *     facts that are kept need more memory
   */
  public static <F> FlowSolution<F> solve(
      ControlFlowGraph graph, FlowAnalysis<F> analysis, WorkBudget budget) {
    return new Run<>(graph, analysis, graph.order(), graph::rank, budget).solve();
  }

  /**
   * The same solution by visits in another order.
   *
   * @param order all nodes that are reachable; of those that wait the first is visited
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public static <F> FlowSolution<F> solve(
      ControlFlowGraph graph, FlowAnalysis<F> analysis, List<FlowNode> order, WorkBudget budget) {
    int[] ranks = new int[graph.nodes().size()];
    for (int rank = 0; rank < order.size(); rank++) {
      ranks[order.get(rank).id()] = rank;
    }
    return new Run<>(graph, analysis, order, node -> ranks[node.id()], budget).solve();
  }

  private static final class Run<F> {
    /** Steps for an entry of a fact that is joined with another: lookups, comparisons, copies. */
    private static final long JOINED = 20;

    /** Bytes for an entry of a fact that is kept: two references and a share of their arrays. */
    private static final long ENTRY_BYTES = 12;

    private final ControlFlowGraph graph;
    private final FlowAnalysis<F> analysis;
    private final WorkBudget budget;

    /** What is known before each node, by its id. */
    private final List<Optional<F>> before;

    /** What has last come to each node, by its id. */
    private final List<Optional<F>> arrived;

    /** The places of the nodes that are to be visited. */
    private final BitSet waiting = new BitSet();

    private final List<FlowNode> order;

    /** The place of a node in the order. */
    private final ToIntFunction<FlowNode> rank;

    Run(
        ControlFlowGraph graph,
        FlowAnalysis<F> analysis,
        List<FlowNode> order,
        ToIntFunction<FlowNode> rank,
        WorkBudget budget) {
      this.graph = graph;
      this.order = order;
      this.rank = rank;
      this.analysis = analysis;
      this.budget = budget;
      this.before = new ArrayList<>(Collections.nCopies(graph.nodes().size(), Optional.empty()));
      this.arrived = new ArrayList<>(before);
    }

    FlowSolution<F> solve() {
      FlowNode entry = graph.entry();
      before.set(entry.id(), Optional.of(analysis.entry()));
      waiting.set(rank.applyAsInt(entry));
      for (int next = waiting.nextSetBit(0); next >= 0; next = waiting.nextSetBit(0)) {
        waiting.clear(next);
        budget.take(1);
        visit(order.get(next));
      }
      return new FlowSolution<>(before);
    }

    private void visit(FlowNode node) {
      F in =
          before
              .get(node.id())
              .orElseThrow(
                  () -> new IllegalStateException("visited before it was reached: " + node));
      F out = analysis.transfer(node, in);
      F completed = analysis.completed(node, out);
      Optional<ControlFlowGraph.Branches> branches = graph.branches(node);
      for (FlowNode next : next(node, branches, out)) {
        flow(next, branches.isPresent() ? onWay(node, branches.get(), next, completed) : completed);
      }
      for (FlowNode next : graph.exceptionalSuccessors(node)) {
        flow(next, in);
        flow(next, out);
      }
    }

    /** Where it goes on; not into the way that a decision closes. */
    private List<FlowNode> next(
        FlowNode node, Optional<ControlFlowGraph.Branches> branches, F out) {
      List<FlowNode> all = graph.successors(node);
      Optional<Boolean> decision =
          branches.isPresent() ? analysis.decision(node, out) : Optional.empty();
      if (decision.isEmpty()) {
        return all;
      }
      FlowNode only = decision.get() ? branches.get().whenTrue() : branches.get().whenFalse();
      return all.contains(only) ? List.of(only) : all;
    }

    private F onWay(FlowNode node, ControlFlowGraph.Branches ways, FlowNode next, F out) {
      return ways.whenTrue().equals(ways.whenFalse())
          ? out
          : analysis.onWay(node, next.equals(ways.whenTrue()), out);
    }

    private boolean isIgnored(FlowNode.Kind kind) {
      return (kind == FlowNode.Kind.EXCEPTION_EXIT && analysis.ignoresFailure())
          || (kind == FlowNode.Kind.SUPPRESSION && analysis.ignoresSuppression());
    }

    @SuppressWarnings("ReferenceEquality") // The same fact brings nothing new; an equal one may be.
    private void flow(FlowNode to, F fact) {
      if (isIgnored(to.kind()) || arrived.get(to.id()).orElse(null) == fact) {
        return;
      }
      arrived.set(to.id(), Optional.of(fact));
      Optional<F> known = before.get(to.id());
      budget.take(1 + analysis.size(fact) * JOINED);
      F joined = known.isEmpty() ? fact : analysis.join(known.get(), fact);
      if (known.isEmpty() || !joined.equals(known.get())) {
        long grown = analysis.size(joined) - known.map(analysis::size).orElse(0L);
        budget.hold(Math.max(0, grown) * ENTRY_BYTES);
        before.set(to.id(), Optional.of(joined));
        waiting.set(rank.applyAsInt(to));
      }
    }
  }
}
