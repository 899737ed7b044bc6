package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Executes one of two branches; the second is a {@link Block} or, for {@code elif} and {@code else
 * if}, an {@link If}.
 */
public record If(Span span, Expression condition, Block then, Optional<Statement> otherwise)
    implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.IF;
  }

  @Override
  public List<Node> children() {
    return new Children().add(condition).add(then).add(otherwise).list();
  }
}
