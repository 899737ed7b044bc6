package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** A type parameter of a function, class or type alias. */
public record TypeParameter(
    Span span,
    TypeParameterKind typeParameterKind,
    Identifier name,
    Optional<Expression> bound,
    Optional<Expression> defaultValue)
    implements Node {
  @Override
  public NodeKind kind() {
    return NodeKind.TYPE_PARAMETER;
  }

  @Override
  public List<Node> children() {
    return new Children().add(name).add(bound).add(defaultValue).list();
  }
}
