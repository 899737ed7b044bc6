package dev.vigil.analyzer.syntax;

import java.util.List;

/** In a pattern: {@code target. ... }, the target followed by any number of accesses and calls. */
public record ChainEllipsis(Span span, Expression target) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.CHAIN_ELLIPSIS;
  }

  @Override
  public List<Node> children() {
    return List.of(target);
  }
}
