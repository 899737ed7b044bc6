package dev.vigil.analyzer.flow;

import java.util.List;
import java.util.Optional;

/**
 * What an analysis knows before each node of a graph.
 *
 * @param before by node id; empty for nodes that are not reached, and for the end with an exception
 *     where the analysis ignores that
 * @param <F> what is known at a place
 */
public record FlowSolution<F>(List<Optional<F>> before) {
  /** Copies the list. */
  public FlowSolution {
    before = List.copyOf(before);
  }

  /** What is known before a node; empty if it is not reached. */
  public Optional<F> before(FlowNode node) {
    return before.get(node.id());
  }
}
