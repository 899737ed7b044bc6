package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * In a pattern: {@code <... inner ...>}, an expression that contains the inner one at any depth.
 */
public record DeepExpression(Span span, Expression inner) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.DEEP_EXPRESSION;
  }

  @Override
  public List<Node> children() {
    return List.of(inner);
  }
}
