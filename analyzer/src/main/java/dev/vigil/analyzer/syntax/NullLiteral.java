package dev.vigil.analyzer.syntax;

import java.util.List;

/** The absent value: Python's {@code None}. */
public record NullLiteral(Span span) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.NULL_LITERAL;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
