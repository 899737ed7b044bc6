package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** Leaves a function. */
public record Return(Span span, Optional<Expression> value) implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.RETURN;
  }

  @Override
  public List<Node> children() {
    return new Children().add(value).list();
  }
}
