package dev.vigil.analyzer.syntax;

import java.util.List;

/** A decorator or annotation of a definition; its span begins with the {@code @}. */
public record Decorator(Span span, Expression expression) implements Node {
  @Override
  public NodeKind kind() {
    return NodeKind.DECORATOR;
  }

  @Override
  public List<Node> children() {
    return List.of(expression);
  }
}
