package dev.vigil.analyzer.syntax;

import java.util.List;

/** Matches if one of the alternatives does. */
public record AlternativeCase(Span span, List<CasePattern> alternatives) implements CasePattern {
  /** Copies the lists. */
  public AlternativeCase {
    alternatives = List.copyOf(alternatives);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ALTERNATIVE_CASE;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(alternatives);
  }
}
