package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A handler of a {@link Try} statement.
 *
 * @param span the region covered
 * @param type the exceptions handled, several as a tuple; empty for all
 * @param name what the exception is bound to
 * @param body what is done
 */
public record ExceptHandler(
    Span span, Optional<Expression> type, Optional<Identifier> name, Block body) implements Node {
  @Override
  public List<Node> children() {
    return new Children().add(type).add(name).add(body).toList();
  }
}
