package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** A parameter of a function. */
public record FormalParameter(
    Span span,
    ParameterKind parameterKind,
    Identifier name,
    Optional<Expression> annotation,
    Optional<Expression> defaultValue)
    implements Parameter {
  @Override
  public NodeKind kind() {
    return NodeKind.FORMAL_PARAMETER;
  }

  @Override
  public List<Node> children() {
    return new Children().add(name).add(annotation).add(defaultValue).list();
  }
}
