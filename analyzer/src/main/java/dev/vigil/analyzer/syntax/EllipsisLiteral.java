package dev.vigil.analyzer.syntax;

import java.util.List;

/** The value {@code ...} of Python in analysed code; in patterns see {@link Ellipsis}. */
public record EllipsisLiteral(Span span) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.ELLIPSIS_LITERAL;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
