package dev.vigil.analyzer.syntax;

import java.util.List;

/** One loop of a comprehension with the conditions behind it. */
public record ComprehensionClause(
    Span span,
    boolean asynchronous,
    Expression target,
    Expression iterable,
    List<Expression> conditions)
    implements Node {
  /** Copies the lists. */
  public ComprehensionClause {
    conditions = List.copyOf(conditions);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.COMPREHENSION_CLAUSE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(target).add(iterable).add(conditions).list();
  }
}
