package dev.vigil.analyzer.syntax;

import java.util.List;

/** In a pattern: {@code ...}, any number of whatever stands in its place. */
public record Ellipsis(Span span)
    implements Expression, Statement, Parameter, DictionaryElement, CasePattern {
  @Override
  public NodeKind kind() {
    return NodeKind.ELLIPSIS;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
