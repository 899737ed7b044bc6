package dev.vigil.analyzer.syntax;

import java.util.List;

/** Leaves a loop. */
public record Break(Span span) implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.BREAK;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
