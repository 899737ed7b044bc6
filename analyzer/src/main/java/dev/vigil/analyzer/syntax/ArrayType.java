package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A type: arrays of an element type.
 *
 * @param length the number of elements, in languages where that is a part of the type
 */
public record ArrayType(Span span, Optional<Expression> length, Expression element)
    implements Expression {
  /** Arrays of any length. */
  public ArrayType(Span span, Expression element) {
    this(span, Optional.empty(), element);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ARRAY_TYPE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(length).add(element).list();
  }
}
