package dev.vigil.analyzer.syntax;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Collects the children of a node out of single, optional and listed ones. Every walk over a tree
 * does so at every node, hence without a list that grows.
 */
final class Children {
  private Node[] nodes = new Node[4];
  private int size;

  Children add(Node node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
    }
    nodes[size++] = node;
    return this;
  }

  Children add(Optional<? extends Node> node) {
    return node.isPresent() ? add(node.get()) : this;
  }

  Children add(List<? extends Node> more) {
    int count = more.size();
    if (size + count > nodes.length) {
      nodes = Arrays.copyOf(nodes, Math.max(size * 2, size + count));
    }
    for (int i = 0; i < count; i++) {
      nodes[size++] = more.get(i);
    }
    return this;
  }

  /** The nodes by where they start, for those whose place differs from language to language. */
  List<Node> inSourceOrder() {
    for (int i = 1; i < size; i++) {
      if (nodes[i].span().start() < nodes[i - 1].span().start()) {
        Arrays.sort(nodes, 0, size, Comparator.comparingInt(node -> node.span().start()));
        break;
      }
    }
    return list();
  }

  List<Node> list() {
    return size == 0 ? List.of() : new NodeList(nodes, size);
  }

  /** The first of some nodes, as a list that does not change. */
  private static final class NodeList extends AbstractList<Node> implements RandomAccess {
    private final Node[] nodes;
    private final int size;

    NodeList(Node[] nodes, int size) {
      this.nodes = nodes;
      this.size = size;
    }

    @Override
    public Node get(int index) {
      if (index >= size) {
        throw new IndexOutOfBoundsException(index);
      }
      return nodes[index];
    }

    @Override
    public int size() {
      return size;
    }
  }
}
