package dev.vigil.analyzer.flow;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an analysis knows before each node of a graph.
 *
 * @param before by node id; nodes that are not reached are not there
 * @param <F> what is known at a place
 */
public record FlowSolution<F>(SortedMap<Integer, F> before) {
  /** Copies the map. */
  public FlowSolution {
    before = Collections.unmodifiableSortedMap(new TreeMap<>((Map<Integer, F>) before));
  }

  /** What is known before a node; empty if it is not reached. */
  public Optional<F> before(FlowNode node) {
    return Optional.ofNullable(before.get(node.id()));
  }
}
