package dev.vigil.analyzer.syntax;

import java.util.List;

/** True or false. */
public record BooleanLiteral(Span span, boolean value) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.BOOLEAN_LITERAL;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
