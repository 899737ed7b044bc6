package dev.vigil.analyzer.flow;

import dev.vigil.analyzer.pattern.StepBudget;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
   * @throws StepBudget.Exhausted if it takes more steps than the budget has: one for each visit of
   *     a node and each edge, and several for each entry of the fact that flows along it
   */
  public static <F> FlowSolution<F> solve(
      ControlFlowGraph graph, FlowAnalysis<F> analysis, StepBudget budget) {
    return new Run<>(graph, analysis, graph.order(), graph::rank, budget).solve();
  }

  /**
   * The same solution by visits in another order.
   *
   * @param order all nodes that are reachable; of those that wait the first is visited
   * @throws StepBudget.Exhausted if it takes more steps than the budget has
   */
  public static <F> FlowSolution<F> solve(
      ControlFlowGraph graph, FlowAnalysis<F> analysis, List<FlowNode> order, StepBudget budget) {
    int[] ranks = new int[graph.nodes().size()];
    for (int rank = 0; rank < order.size(); rank++) {
      ranks[order.get(rank).id()] = rank;
    }
    return new Run<>(graph, analysis, order, node -> ranks[node.id()], budget).solve();
  }

  private static final class Run<F> {
    /** Steps for an entry of a fact that is joined with another: lookups, comparisons, copies. */
    private static final long JOINED = 20;

    /** Steps for an entry that is kept until the end, at about a byte each: it bounds memory. */
    private static final long KEPT = 40;

    private final ControlFlowGraph graph;
    private final FlowAnalysis<F> analysis;
    private final StepBudget budget;
    private final SortedMap<Integer, F> before = new TreeMap<>();
    private final TreeSet<Integer> ranks = new TreeSet<>();
    private final List<FlowNode> order;

    /** The place of a node in the order. */
    private final ToIntFunction<FlowNode> rank;

    Run(
        ControlFlowGraph graph,
        FlowAnalysis<F> analysis,
        List<FlowNode> order,
        ToIntFunction<FlowNode> rank,
        StepBudget budget) {
      this.graph = graph;
      this.order = order;
      this.rank = rank;
      this.analysis = analysis;
      this.budget = budget;
    }

    FlowSolution<F> solve() {
      FlowNode entry = graph.entry();
      before.put(entry.id(), analysis.entry());
      ranks.add(rank.applyAsInt(entry));
      while (!ranks.isEmpty()) {
        budget.take(1);
        visit(order.get(ranks.removeFirst()));
      }
      return new FlowSolution<>(before);
    }

    private void visit(FlowNode node) {
      F in = before.get(node.id());
      if (in == null) {
        throw new IllegalStateException("visited before it was reached: " + node);
      }
      F out = analysis.transfer(node, in);
      for (FlowNode next : next(node, out)) {
        flow(next, out);
      }
      for (FlowNode next : graph.exceptionalSuccessors(node)) {
        flow(next, analysis.join(in, out));
      }
    }

    /** Where it goes on; not into the way that a decision closes. */
    private List<FlowNode> next(FlowNode node, F out) {
      List<FlowNode> all = graph.successors(node);
      Optional<ControlFlowGraph.Branches> branches = graph.branches(node);
      Optional<Boolean> decision =
          branches.isPresent() ? analysis.decision(node, out) : Optional.empty();
      if (decision.isEmpty()) {
        return all;
      }
      FlowNode only = decision.get() ? branches.get().whenTrue() : branches.get().whenFalse();
      return all.contains(only) ? List.of(only) : all;
    }

    private void flow(FlowNode to, F fact) {
      F known = before.get(to.id());
      budget.take(1 + analysis.size(fact) * (known == null ? KEPT : JOINED));
      F joined = known == null ? fact : analysis.join(known, fact);
      if (!joined.equals(known)) {
        before.put(to.id(), joined);
        ranks.add(rank.applyAsInt(to));
      }
    }
  }
}
