package dev.vigil.analyzer.syntax;

import java.util.List;

/** An assignment whose value is used: Python's {@code target := value}. */
public record AssignmentExpression(Span span, Expression target, Expression value)
    implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.ASSIGNMENT_EXPRESSION;
  }

  @Override
  public List<Node> children() {
    return List.of(target, value);
  }
}
