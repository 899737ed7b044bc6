package dev.vigil.analyzer.syntax;

import java.util.List;

/** A choice between two expressions. */
public record Conditional(
    Span span, Expression condition, Expression whenTrue, Expression whenFalse)
    implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.CONDITIONAL;
  }

  @Override
  public List<Node> children() {
    return condition.span().start() < whenTrue.span().start()
        ? List.of(condition, whenTrue, whenFalse)
        : List.of(whenTrue, condition, whenFalse);
  }
}
