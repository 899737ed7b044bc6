package dev.vigil.analyzer.syntax;

import java.util.List;

/** Loops as long as a condition holds that is looked at behind the body. */
public record DoWhile(Span span, Block body, Expression condition) implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.DO_WHILE;
  }

  @Override
  public List<Node> children() {
    return List.of(body, condition);
  }
}
