package dev.vigil.analyzer.syntax;

import java.util.List;

/** A name for a type: {@code type name = value}. */
public record TypeAlias(
    Span span, Identifier name, List<TypeParameter> typeParameters, Expression value)
    implements Statement {
  /** Copies the lists. */
  public TypeAlias {
    typeParameters = List.copyOf(typeParameters);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.TYPE_ALIAS;
  }

  @Override
  public List<Node> children() {
    return new Children().add(name).add(typeParameters).add(value).list();
  }
}
