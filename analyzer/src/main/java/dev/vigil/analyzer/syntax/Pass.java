package dev.vigil.analyzer.syntax;

import java.util.List;

/** Does nothing. */
public record Pass(Span span) implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.PASS;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
