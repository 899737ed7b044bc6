package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A loop over a collection.
 *
 * @param span the region covered
 * @param asynchronous whether it is {@code async for}
 * @param target what is bound
 * @param iterable the collection
 * @param body the body
 * @param otherwise what is done after the last turn
 */
public record For(
    Span span,
    boolean asynchronous,
    Expression target,
    Expression iterable,
    Block body,
    Optional<Block> otherwise)
    implements Statement {
  @Override
  public List<Node> children() {
    return new Children().add(target).add(iterable).add(body).add(otherwise).toList();
  }
}
