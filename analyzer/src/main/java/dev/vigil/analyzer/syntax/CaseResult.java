package dev.vigil.analyzer.syntax;

import java.util.List;

/** Gives the value of the {@link MatchExpression} around it: Java's {@code yield value;}. */
public record CaseResult(Span span, Expression value) implements Statement {
  @Override
  public NodeKind kind() {
    return NodeKind.CASE_RESULT;
  }

  @Override
  public List<Node> children() {
    return List.of(value);
  }
}
