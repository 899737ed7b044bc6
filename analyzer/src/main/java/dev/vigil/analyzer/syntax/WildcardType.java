package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A type argument that stands for some type: {@code ?}, {@code ? extends T}, {@code ? super T}.
 *
 * @param lower whether the bound is a lower one ({@code super})
 */
public record WildcardType(Span span, boolean lower, Optional<Expression> bound)
    implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.WILDCARD_TYPE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(bound).list();
  }
}
