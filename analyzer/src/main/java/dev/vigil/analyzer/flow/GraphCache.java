package dev.vigil.analyzer.flow;

import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Node;
import java.util.IdentityHashMap;
import java.util.function.Predicate;

/**
 * The control-flow graphs of a file; each is built when it is first asked for, once for all
 * analyses. Used by one thread.
 */
public final class GraphCache {
  private final Predicate<Call> unreturning;
  private final IdentityHashMap<Node, ControlFlowGraph> graphs = new IdentityHashMap<>();

  /**
   * The graphs of a file.
   *
   * @param unreturning the calls behind which nothing goes on
   */
  public GraphCache(Predicate<Call> unreturning) {
    this.unreturning = unreturning;
  }

  /** The graph of what runs, as {@link ControlFlowGraph#owner} says. */
  public ControlFlowGraph of(Node owner) {
    return graphs.computeIfAbsent(owner, code -> GraphBuilder.build(code, unreturning));
  }
}
