package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.function.Consumer;

/** An operation on two operands: arithmetic, bits, logic, or one comparison. */
public record Binary(Span span, Expression left, BinaryOperator operator, Expression right)
    implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.BINARY;
  }

  @Override
  public List<Node> children() {
    return List.of(left, right);
  }

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    consumer.accept(left);
    consumer.accept(right);
  }
}
