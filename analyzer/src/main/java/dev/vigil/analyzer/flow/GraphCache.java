package dev.vigil.analyzer.flow;

import dev.vigil.analyzer.syntax.Node;
import java.util.IdentityHashMap;

/**
 * The control-flow graphs of a file; each is built when it is first asked for, once for all
 * analyses. Used by one thread.
 */
public final class GraphCache {
  private final IdentityHashMap<Node, ControlFlowGraph> graphs = new IdentityHashMap<>();

  /** The graph of what runs, as {@link ControlFlowGraph#owner} says. */
  public ControlFlowGraph of(Node owner) {
    return graphs.computeIfAbsent(owner, GraphBuilder::build);
  }
}
