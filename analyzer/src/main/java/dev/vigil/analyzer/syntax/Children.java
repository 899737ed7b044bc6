package dev.vigil.analyzer.syntax;

import java.util.ArrayList;
import java.util.Collections;
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

  List<Node> list() {
    return Collections.unmodifiableList(nodes);
  }
}
