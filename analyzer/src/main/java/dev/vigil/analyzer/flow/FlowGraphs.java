package dev.vigil.analyzer.flow;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The graphs of a file's module and functions; each is built when it is first asked for, once for
 * all analyses. Bodies of lambdas belong to the function around them. Used by one thread.
 */
public final class FlowGraphs {
  private final List<Node> owners;

  /** For each owner but the module, the number of the one around it. */
  private final int[] around;

  /** Where the owners but the module start. */
  private final SortedPlaces functions;

  private final IdentityHashMap<Node, ControlFlowGraph> graphs = new IdentityHashMap<>();

  /**
   * The graphs of a file.
   *
   * @param owners its module, then its functions with a body, outer before inner, in the order of
   *     the source
   */
  public FlowGraphs(List<Node> owners) {
    this.owners = List.copyOf(owners);
    this.functions = SortedPlaces.of(owners.subList(1, owners.size()));
    this.around = new int[owners.size()];
    for (int i = 1; i < around.length; i++) {
      around[i] = innermost(i - 1, owners.get(i).span());
    }
  }

  /** The first owner, from one on outwards, that has a region; the module has all of them. */
  private int innermost(int from, Span region) {
    int owner = from;
    while (owner > 0 && !owners.get(owner).span().contains(region)) {
      owner = around[owner];
    }
    return owner;
  }

  /** The module, then its functions with a body, outer before inner, in the order of the source. */
  public List<Node> owners() {
    return owners;
  }

  /** The graph of the module or of a function. */
  public ControlFlowGraph of(Node owner) {
    return graphs.computeIfAbsent(owner, GraphBuilder::build);
  }

  /** The innermost function around a region, or else the module. */
  public Node around(Span region) {
    return owners.get(innermost(firstFrom(region.start() + 1) - 1, region));
  }

  /** What a region belongs to: the innermost function around it, and all functions inside of it. */
  public List<Node> ownersIn(Span region) {
    List<Node> found = new ArrayList<>();
    found.add(around(region));
    for (int i = firstFrom(region.start()); i < owners.size(); i++) {
      Span span = owners.get(i).span();
      if (span.start() > region.end()) {
        break;
      }
      if (region.contains(span) && !span.contains(region)) {
        found.add(owners.get(i));
      }
    }
    return found;
  }

  /** The number of the first function that starts at a place or behind it. */
  private int firstFrom(int place) {
    return 1 + functions.firstFrom(place);
  }
}
