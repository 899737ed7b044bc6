package dev.vigil.analyzer.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects the children of a node out of single, optional and listed ones. */
final class Children {
  private final List<Node> nodes = new ArrayList<>();

  Children add(Node node) {
    nodes.add(node);
    return this;
  }

  Children add(Optional<? extends Node> node) {
    node.ifPresent(nodes::add);
    return this;
  }

  Children add(List<? extends Node> more) {
    nodes.addAll(more);
    return this;
  }

  /** The nodes by where they start, for those whose place differs from language to language. */
  List<Node> inSourceOrder() {
    for (int i = 1; i < nodes.size(); i++) {
      if (nodes.get(i).span().start() < nodes.get(i - 1).span().start()) {
        nodes.sort(Comparator.comparingInt(node -> node.span().start()));
        break;
      }
    }
    return list();
  }

  List<Node> list() {
    return Collections.unmodifiableList(nodes);
  }
}
