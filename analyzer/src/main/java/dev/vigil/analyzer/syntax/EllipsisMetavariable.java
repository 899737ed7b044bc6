package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * In a pattern: {@code $...X}, binds any number of whatever stands in its place.
 *
 * @param name as it is written: {@code $...X}
 */
public record EllipsisMetavariable(Span span, String name)
    implements Expression, Statement, Parameter, DictionaryElement {
  @Override
  public NodeKind kind() {
    return NodeKind.ELLIPSIS_METAVARIABLE;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
