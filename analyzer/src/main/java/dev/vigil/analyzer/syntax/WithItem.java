package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A resource and the target that names it.
 *
 * @param annotation the declared type of the target
 */
public record WithItem(
    Span span, Expression resource, Optional<Expression> annotation, Optional<Expression> target)
    implements Node {
  /** A resource whose target has no declared type. */
  public WithItem(Span span, Expression resource, Optional<Expression> target) {
    this(span, resource, Optional.empty(), target);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.WITH_ITEM;
  }

  @Override
  public List<Node> children() {
    return new Children().add(resource).add(annotation).add(target).inSourceOrder();
  }
}
