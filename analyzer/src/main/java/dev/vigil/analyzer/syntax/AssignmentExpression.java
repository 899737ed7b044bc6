package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * An assignment whose value is used: Python's {@code target := value}, Java's {@code a = b} in an
 * expression.
 *
 * @param operator the operator of an augmented assignment
 */
public record AssignmentExpression(
    Span span, Expression target, Optional<BinaryOperator> operator, Expression value)
    implements Expression {
  /** An assignment without an operator. */
  public AssignmentExpression(Span span, Expression target, Expression value) {
    this(span, target, Optional.empty(), value);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ASSIGNMENT_EXPRESSION;
  }

  @Override
  public List<Node> children() {
    return List.of(target, value);
  }
}
