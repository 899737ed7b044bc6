package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A {@link Match} that has a value: that of the {@link CaseResult} which is executed, or of the
 * case's expression.
 */
public record MatchExpression(Span span, Expression subject, List<Case> cases)
    implements Expression {
  /** Copies the lists. */
  public MatchExpression {
    cases = List.copyOf(cases);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.MATCH_EXPRESSION;
  }

  @Override
  public List<Node> children() {
    return new Children().add(subject).add(cases).list();
  }
}
