package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A sequence whose elements are used one by one, or a target that takes the rest: {@code *value}.
 */
public record Spread(Span span, Expression value) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.SPREAD;
  }

  @Override
  public List<Node> children() {
    return List.of(value);
  }
}
