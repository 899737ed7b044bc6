package dev.vigil.analyzer.syntax;

import java.util.List;

/** A value converted to a type, or said to be of it: Java's {@code (T) x}, Go's {@code x.(T)}. */
public record Cast(Span span, Expression type, Expression operand) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.CAST;
  }

  @Override
  public List<Node> children() {
    return new Children().add(type).add(operand).inSourceOrder();
  }
}
