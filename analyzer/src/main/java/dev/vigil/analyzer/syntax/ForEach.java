package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Loops over the elements of a value.
 *
 * @param annotation the declared type of the target
 */
public record ForEach(
    Span span,
    boolean asynchronous,
    Optional<Expression> annotation,
    Expression target,
    Expression iterable,
    Block body,
    Optional<Block> otherwise)
    implements Statement {
  /** A loop whose target has no declared type. */
  public ForEach(
      Span span,
      boolean asynchronous,
      Expression target,
      Expression iterable,
      Block body,
      Optional<Block> otherwise) {
    this(span, asynchronous, Optional.empty(), target, iterable, body, otherwise);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.FOR_EACH;
  }

  @Override
  public List<Node> children() {
    return new Children().add(annotation).add(target).add(iterable).add(body).add(otherwise).list();
  }
}
