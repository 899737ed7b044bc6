package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** Raises an exception, or without one the current exception again. */
public record Raise(Span span, Optional<Expression> exception, Optional<Expression> cause)
    implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.RAISE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(exception).add(cause).list();
  }
}
