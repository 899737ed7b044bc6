package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * Counts a target up or down: {@code ++i}, {@code i--}.
 *
 * @param prefix whether the value is that after counting
 */
public record Update(Span span, UpdateOperator operator, boolean prefix, Expression target)
    implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.UPDATE;
  }

  @Override
  public List<Node> children() {
    return List.of(target);
  }
}
