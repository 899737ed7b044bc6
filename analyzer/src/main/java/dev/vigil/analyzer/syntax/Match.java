package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * Chooses a case by the structure of a value.
 *
 * @param breakable whether {@code break} in a case leaves it, and not the loop around
 */
public record Match(Span span, boolean breakable, Expression subject, List<Case> cases)
    implements Statement {
  /** Copies the lists. */
  public Match {
    cases = List.copyOf(cases);
  }

  /** A match that {@code break} does not leave. */
  public Match(Span span, Expression subject, List<Case> cases) {
    this(span, false, subject, cases);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.MATCH;
  }

  @Override
  public List<Node> children() {
    return new Children().add(subject).add(cases).list();
  }
}
