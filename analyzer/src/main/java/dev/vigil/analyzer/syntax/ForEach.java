package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** Loops over the elements of a value. */
public record ForEach(
    Span span,
    boolean asynchronous,
    Expression target,
    Expression iterable,
    Block body,
    Optional<Block> otherwise)
    implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.FOR_EACH;
  }

  @Override
  public List<Node> children() {
    return new Children().add(target).add(iterable).add(body).add(otherwise).list();
  }
}
