package dev.vigil.analyzer.syntax;

import java.util.List;

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
}
