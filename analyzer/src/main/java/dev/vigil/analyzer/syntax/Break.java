package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Leaves a loop, or the match that is around.
 *
 * @param label of the statement that is meant, if it is not the innermost
 */
public record Break(Span span, Optional<Identifier> label) implements Statement {
  /** Without a label. */
  public Break(Span span) {
    this(span, Optional.empty());
  }

  @Override
  public NodeKind kind() {
    return NodeKind.BREAK;
  }

  @Override
  public List<Node> children() {
    return new Children().add(label).list();
  }
}
