package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A collection built by loops inside an expression.
 *
 * @param element the element, or the key of a dictionary
 * @param value present if and only if the kind is {@link ComprehensionKind#DICTIONARY}
 */
public record Comprehension(
    Span span,
    ComprehensionKind comprehensionKind,
    Expression element,
    Optional<Expression> value,
    List<ComprehensionClause> clauses)
    implements Expression {
  /** Copies the lists. */
  public Comprehension {
    clauses = List.copyOf(clauses);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.COMPREHENSION;
  }

  @Override
  public List<Node> children() {
    return new Children().add(element).add(value).add(clauses).list();
  }
}
