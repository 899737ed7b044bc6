package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Goes on with the next round of a loop.
 *
 * @param label of the statement that is meant, if it is not the innermost
 */
public record Continue(Span span, Optional<Identifier> label) implements Statement {
  /** Without a label. */
  public Continue(Span span) {
    this(span, Optional.empty());
  }

  @Override
  public NodeKind kind() {
    return NodeKind.CONTINUE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(label).list();
  }
}
