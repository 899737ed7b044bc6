package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.function.Consumer;

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

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    // It has none.
  }
}
