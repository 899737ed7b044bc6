package dev.vigil.analyzer.flow;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The graphs of a file's module and functions. Bodies of lambdas belong to the function around
 * them. Used by one thread.
 */
public final class FlowGraphs {
  private final List<Node> owners;

  /** For each owner but the module, the number of the one around it. */
  private final int[] around;

  /** Where the owners but the module start. */
  private final SortedPlaces functions;

  private final GraphCache graphs;

  /**
   * The graphs of a file.
   *
   * @param owners its module, then its functions with a body, outer before inner, in the order of
   *     the source
   * @param graphs of the file, for all analyses
   */
  public FlowGraphs(List<Node> owners, GraphCache graphs) {
    this.graphs = graphs;
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
    return graphs.of(owner);
  }

  /** The innermost function around a region, or else the module. */
  public Node around(Span region) {
    return owners.get(innermost(firstFrom(region.start() + 1) - 1, region));
  }

  /**
   * What a region belongs to: the innermost function around it, and all functions inside of it. A
   * default value or a decorator also belongs to the code around its function, which evaluates it.
   */
  public List<Node> ownersIn(Span region) {
    List<Node> found = new ArrayList<>();
    int innermost = innermost(firstFrom(region.start() + 1) - 1, region);
    found.add(owners.get(innermost));
    if (owners.get(innermost) instanceof FunctionDefinition function
        && isEvaluatedOutside(function, region)) {
      found.add(owners.get(around[innermost]));
    }
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

  private static boolean isEvaluatedOutside(FunctionDefinition function, Span region) {
    return function.decorators().stream().anyMatch(each -> each.span().contains(region))
        || FormalParameter.of(function).stream()
            .flatMap(parameter -> parameter.defaultValue().stream())
            .anyMatch(value -> value.span().contains(region));
  }

  /** The number of the first function that starts at a place or behind it. */
  private int firstFrom(int place) {
    return 1 + functions.firstFrom(place);
  }
}
