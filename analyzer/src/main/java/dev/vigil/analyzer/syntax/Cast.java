package dev.vigil.analyzer.syntax;

import java.util.List;

/** A value converted to a type. */
public record Cast(Span span, Expression type, Expression operand) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.CAST;
  }

  @Override
  public List<Node> children() {
    return List.of(type, operand);
  }
}
