package dev.vigil.analyzer.syntax;

import java.util.List;

/** Chooses a case by the structure of a value. */
public record Match(Span span, Expression subject, List<Case> cases) implements Statement {
  /** Copies the lists. */
  public Match {
    cases = List.copyOf(cases);
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
