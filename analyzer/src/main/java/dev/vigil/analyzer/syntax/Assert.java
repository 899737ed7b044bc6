package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** Checks a condition where assertions are switched on. */
public record Assert(Span span, Expression condition, Optional<Expression> message)
    implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.ASSERT;
  }

  @Override
  public List<Node> children() {
    return new Children().add(condition).add(message).list();
  }
}
