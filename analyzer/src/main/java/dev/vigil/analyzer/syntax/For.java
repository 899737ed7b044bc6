package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Loops with a counter: {@code for (initializers; condition; updates) body}.
 *
 * @param condition absent if it always holds
 */
public record For(
    Span span,
    List<Statement> initializers,
    Optional<Expression> condition,
    List<Expression> updates,
    Block body)
    implements Statement {
  /** Copies the lists. */
  public For {
    initializers = List.copyOf(initializers);
    updates = List.copyOf(updates);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.FOR;
  }

  @Override
  public List<Node> children() {
    return new Children().add(initializers).add(condition).add(updates).add(body).list();
  }
}
