package dev.vigil.analyzer.syntax;

import java.util.List;

/** Executes a body between the entry and the exit of resources. */
public record With(Span span, boolean asynchronous, List<WithItem> items, Block body)
    implements Statement {
  /** Copies the lists. */
  public With {
    items = List.copyOf(items);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.WITH;
  }

  @Override
  public List<Node> children() {
    return new Children().add(items).add(body).list();
  }
}
