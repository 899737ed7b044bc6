package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A list, tuple or set by its elements. The span of a tuple is that of its parentheses, if it has
 * any.
 *
 * @param span the region covered
 * @param kind the kind of collection
 * @param elements the elements
 */
public record CollectionLiteral(Span span, CollectionKind kind, List<Expression> elements)
    implements Expression {
  /** Copies the lists. */
  public CollectionLiteral {
    elements = List.copyOf(elements);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(elements);
  }
}
