package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** Handles exceptions of a type, of one of a tuple of types, or all if no type is given. */
public record Handler(Span span, Optional<Expression> type, Optional<Identifier> name, Block body)
    implements Node {
  @Override
  public NodeKind kind() {
    return NodeKind.HANDLER;
  }

  @Override
  public List<Node> children() {
    return new Children().add(type).add(name).add(body).list();
  }
}
