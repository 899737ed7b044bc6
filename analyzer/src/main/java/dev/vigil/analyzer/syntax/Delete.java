package dev.vigil.analyzer.syntax;

import java.util.List;

/** Removes names, fields or elements. */
public record Delete(Span span, List<Expression> targets) implements Statement {
  /** Copies the lists. */
  public Delete {
    targets = List.copyOf(targets);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.DELETE;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(targets);
  }
}
