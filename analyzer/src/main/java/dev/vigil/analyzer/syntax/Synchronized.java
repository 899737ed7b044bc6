package dev.vigil.analyzer.syntax;

import java.util.List;

/** Executes a body while it holds a lock. */
public record Synchronized(Span span, Expression monitor, Block body) implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.SYNCHRONIZED;
  }

  @Override
  public List<Node> children() {
    return List.of(monitor, body);
  }
}
