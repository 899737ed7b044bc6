package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** A resource and the target that names it. */
public record WithItem(Span span, Expression resource, Optional<Expression> target)
    implements Node {
  @Override
  public NodeKind kind() {
    return NodeKind.WITH_ITEM;
  }

  @Override
  public List<Node> children() {
    return new Children().add(resource).add(target).list();
  }
}
