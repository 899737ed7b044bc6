package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * In a pattern: {@code ($X : T)}, binds an expression of a type.
 *
 * @param name with the dollar sign
 */
public record TypedMetavariable(Span span, String name, Expression type) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.TYPED_METAVARIABLE;
  }

  @Override
  public List<Node> children() {
    return List.of(type);
  }
}
