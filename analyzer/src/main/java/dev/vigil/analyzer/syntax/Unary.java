package dev.vigil.analyzer.syntax;

import java.util.List;

/** An operation on one operand. */
public record Unary(Span span, UnaryOperator operator, Expression operand) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.UNARY;
  }

  @Override
  public List<Node> children() {
    return List.of(operand);
  }
}
