package dev.vigil.analyzer.flow;

import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How control flows through a module, a function or a lambda. Immutable; the same tree gives the
 * same graph. Bodies of classes are part of the graph around them, bodies of functions and lambdas
 * are graphs of their own. Short circuits are ways of their own where they decide a branch or loop;
 * elsewhere, as comprehensions, they are inside of one node. A finalizer is there once for each way
 * out of its statement; one that is inside of another is there once, and goes on to wherever any
 * way into it goes.
 */
public final class ControlFlowGraph {
  private final Node owner;
  private final List<FlowNode> nodes;
  private final List<List<FlowNode>> successors;
  private final List<List<FlowNode>> exceptionalSuccessors;
  private final SortedMap<Integer, Branches> branches;
  private final BitSet repeated;
  private final List<FlowNode> order;
  private final int[] ranks;

  /**
   * The two ways behind a condition or a case.
   *
   * @param whenTrue the way if it holds
   * @param whenFalse the way if it does not
   */
  public record Branches(FlowNode whenTrue, FlowNode whenFalse) {}

  ControlFlowGraph(
      Node owner,
      List<FlowNode> nodes,
      List<List<FlowNode>> successors,
      List<List<FlowNode>> exceptionalSuccessors,
      SortedMap<Integer, Branches> branches,
      BitSet repeated) {
    this.owner = owner;
    this.nodes = List.copyOf(nodes);
    this.successors = successors.stream().map(List::copyOf).toList();
    this.exceptionalSuccessors = exceptionalSuccessors.stream().map(List::copyOf).toList();
    this.branches = Collections.unmodifiableSortedMap(new TreeMap<>(branches));
    this.repeated = (BitSet) repeated.clone();
    this.order = reversePostorder();
    this.ranks = new int[nodes.size()];
    Arrays.fill(ranks, -1);
    for (int rank = 0; rank < order.size(); rank++) {
      ranks[order.get(rank).id()] = rank;
    }
  }

  /**
   * The graphs of a file, every call of which returns: of the module, then of each function and
   * lambda, outer before inner.
   */
  public static List<ControlFlowGraph> of(Module module) {
    List<ControlFlowGraph> graphs = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    open.push(module);
    while (!open.isEmpty()) {
      Node node = open.pop();
      boolean runs =
          node instanceof Module
              || node instanceof Lambda
              || (node instanceof FunctionDefinition function && function.body().isPresent());
      if (runs) {
        graphs.add(GraphBuilder.build(node, call -> false));
      }
      node.children().reversed().forEach(open::push);
    }
    return Collections.unmodifiableList(graphs);
  }

  /**
   * What runs: a module, function or lambda; the cases of a match that is an expression, which a
   * {@link dev.vigil.analyzer.syntax.CaseResult} ends; the members of an anonymous class.
   */
  public Node owner() {
    return owner;
  }

  /** All nodes by id, also those that are not reached. */
  public List<FlowNode> nodes() {
    return nodes;
  }

  /** The first node. */
  public FlowNode entry() {
    return nodes.get(0);
  }

  /** The end without an exception. */
  public FlowNode exit() {
    return nodes.get(1);
  }

  /** The end with an exception. */
  public FlowNode exceptionExit() {
    return nodes.get(2);
  }

  /** Where control goes behind a node that ended without an exception. */
  public List<FlowNode> successors(FlowNode node) {
    return successors.get(node.id());
  }

  /** Where control goes if a node ends with an exception. */
  public List<FlowNode> exceptionalSuccessors(FlowNode node) {
    return exceptionalSuccessors.get(node.id());
  }

  /** The two ways behind a node that decides, if there are just these. */
  public Optional<Branches> branches(FlowNode node) {
    return Optional.ofNullable(branches.get(node.id()));
  }

  /** Whether there is a way from the entry to a node; otherwise it is dead. */
  public boolean isReachable(FlowNode node) {
    return ranks[node.id()] >= 0;
  }

  /** Whether what a node executes is executed at other nodes too, as in a finalizer. */
  public boolean isRepeated(FlowNode node) {
    return repeated.get(node.id());
  }

  /** The nodes that are reached, in reverse postorder: but for loops, before their successors. */
  List<FlowNode> order() {
    return order;
  }

  /** The place of a reachable node in the order. */
  int rank(FlowNode node) {
    return ranks[node.id()];
  }

  private List<FlowNode> reversePostorder() {
    boolean[] seen = new boolean[nodes.size()];
    List<FlowNode> postorder = new ArrayList<>();
    Deque<FlowNode> path = new ArrayDeque<>();
    Deque<Deque<FlowNode>> left = new ArrayDeque<>();
    enter(entry(), seen, path, left);
    while (!path.isEmpty()) {
      FlowNode next = left.element().poll();
      if (next == null) {
        left.pop();
        postorder.add(path.pop());
      } else if (!seen[next.id()]) {
        enter(next, seen, path, left);
      }
    }
    return List.copyOf(postorder.reversed());
  }

  private void enter(
      FlowNode node, boolean[] seen, Deque<FlowNode> path, Deque<Deque<FlowNode>> left) {
    seen[node.id()] = true;
    path.push(node);
    Deque<FlowNode> next = new ArrayDeque<>(successors(node));
    next.addAll(exceptionalSuccessors(node));
    left.push(next);
  }
}
