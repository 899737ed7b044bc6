package dev.vigil.analyzer.syntax;

import java.util.List;

/** A list, tuple or set written with its elements. */
public record Collection(Span span, CollectionKind collectionKind, List<Expression> elements)
    implements Expression {
  /** Copies the lists. */
  public Collection {
    elements = List.copyOf(elements);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.COLLECTION;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(elements);
  }
}
