package dev.vigil.analyzer.syntax;

import java.util.List;

/** Matches a value that is equal to a literal or constant. */
public record ValueCase(Span span, Expression value) implements CasePattern {
  @Override
  public NodeKind kind() {
    return NodeKind.VALUE_CASE;
  }

  @Override
  public List<Node> children() {
    return List.of(value);
  }
}
