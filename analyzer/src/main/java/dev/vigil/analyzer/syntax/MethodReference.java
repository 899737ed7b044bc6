package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A function made of a method: {@code target::name}.
 *
 * @param name {@code new} for a constructor
 */
public record MethodReference(Span span, Expression target, Identifier name) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.METHOD_REFERENCE;
  }

  @Override
  public List<Node> children() {
    return List.of(target, name);
  }
}
