package dev.vigil.analyzer.syntax;

import java.util.List;

/** Waits for an asynchronous value. */
public record Await(Span span, Expression value) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.AWAIT;
  }

  @Override
  public List<Node> children() {
    return List.of(value);
  }
}
