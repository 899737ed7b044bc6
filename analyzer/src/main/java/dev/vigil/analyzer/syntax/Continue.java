package dev.vigil.analyzer.syntax;

import java.util.List;

/** Goes on with the next round of a loop. */
public record Continue(Span span) implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.CONTINUE;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
