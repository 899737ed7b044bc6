package dev.vigil.analyzer.index;

import dev.vigil.analyzer.syntax.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Some nodes of a file in the order of the source, numbered from 0: finds those in a region without
 * its tree, and the number of a node without hashing it.
 */
public final class SortedNodes<N extends Node> {
  private final List<N> nodes;
  private final SortedPlaces places;

  /** Some nodes, in any order. */
  public SortedNodes(Collection<? extends N> nodes) {
    List<N> sorted = new ArrayList<>(nodes);
    sorted.sort(Comparator.comparingInt(node -> node.span().start()));
    this.nodes = sorted;
    this.places = SortedPlaces.of(sorted);
  }

  /** How many there are. */
  public int size() {
    return nodes.size();
  }

  /** The node of a number. */
  public N get(int number) {
    return nodes.get(number);
  }

  /** The number of the first node that starts at an offset or behind it. */
  public int firstFrom(int offset) {
    return places.firstFrom(offset);
  }

  /** The number of a node; negative if it is not one of these objects. */
  @SuppressWarnings("ReferenceEquality") // Equal nodes need not be the same.
  public int numberOf(Node node) {
    int start = node.span().start();
    for (int i = places.firstFrom(start); i < nodes.size(); i++) {
      N next = nodes.get(i);
      if (next == node) {
        return i;
      }
      if (next.span().start() > start) {
        break;
      }
    }
    return -1;
  }

  /** Whether a node is one of these objects. */
  boolean contains(Node node) {
    return numberOf(node) >= 0;
  }
}
