package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Hands a value, or with {@code delegating} each value of another iterator, to the consumer of a
 * generator.
 */
public record Yield(Span span, boolean delegating, Optional<Expression> value)
    implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.YIELD;
  }

  @Override
  public List<Node> children() {
    return new Children().add(value).list();
  }
}
