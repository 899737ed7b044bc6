package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** Loops while a condition holds. */
public record While(Span span, Expression condition, Block body, Optional<Block> otherwise)
    implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.WHILE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(condition).add(body).add(otherwise).list();
  }
}
