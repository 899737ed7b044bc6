package dev.vigil.analyzer.syntax;

import java.util.List;

/** A type: arrays of an element type. */
public record ArrayType(Span span, Expression element) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.ARRAY_TYPE;
  }

  @Override
  public List<Node> children() {
    return List.of(element);
  }
}
