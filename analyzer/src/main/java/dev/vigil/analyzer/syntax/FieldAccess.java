package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.function.Consumer;

/** A member of a value: {@code target.field}. */
public record FieldAccess(Span span, Expression target, Identifier field) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.FIELD_ACCESS;
  }

  @Override
  public List<Node> children() {
    return List.of(target, field);
  }

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    consumer.accept(target);
    consumer.accept(field);
  }
}
