package dev.vigil.analyzer.syntax;

import java.util.List;

/** A statement that {@code break} and {@code continue} can name. */
public record Labeled(Span span, Identifier label, Statement statement) implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.LABELED;
  }

  @Override
  public List<Node> children() {
    return List.of(label, statement);
  }
}
