package dev.vigil.analyzer.flow;

import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The graphs of a file's module and functions; each is built when it is first asked for, once for
 * all analyses. Bodies of lambdas belong to the function around them. Used by one thread.
 */
public final class FlowGraphs {
  private final Module module;
  private final List<Node> owners = new ArrayList<>();
  private final IdentityHashMap<Node, ControlFlowGraph> graphs = new IdentityHashMap<>();

  /** The graphs of a file. */
  public FlowGraphs(Module module) {
    this.module = module;
    owners.add(module);
    collect(module);
  }

  private void collect(Node node) {
    for (Node child : node.children()) {
      if (child instanceof FunctionDefinition function && function.body().isPresent()) {
        owners.add(function);
      }
      collect(child);
    }
  }

  /** The module, then its functions with a body, outer before inner, in the order of the source. */
  public List<Node> owners() {
    return Collections.unmodifiableList(owners);
  }

  /** The graph of the module or of a function. */
  public ControlFlowGraph of(Node owner) {
    return graphs.computeIfAbsent(owner, GraphBuilder::build);
  }

  /** What a region belongs to: the innermost function around it, and all functions inside of it. */
  public List<Node> ownersIn(Span region) {
    List<Node> found = new ArrayList<>();
    Node innermost = module;
    for (Node owner : owners) {
      Span span = owner.span();
      if (span.start() > region.end()) {
        break;
      }
      if (span.contains(region)) {
        innermost = owner;
      } else if (region.contains(span)) {
        found.add(owner);
      }
    }
    found.add(innermost);
    return found;
  }
}
