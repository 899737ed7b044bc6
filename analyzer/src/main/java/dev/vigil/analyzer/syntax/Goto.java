package dev.vigil.analyzer.syntax;

import java.util.List;

/** Goes on with the statement of the same function that has a label. */
public record Goto(Span span, Identifier label) implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.GOTO;
  }

  @Override
  public List<Node> children() {
    return List.of(label);
  }
}
