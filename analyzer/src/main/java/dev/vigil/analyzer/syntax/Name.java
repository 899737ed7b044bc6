package dev.vigil.analyzer.syntax;

import java.util.List;

/** A simple name that is read, written or deleted. */
public record Name(Span span, String name) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.NAME;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
