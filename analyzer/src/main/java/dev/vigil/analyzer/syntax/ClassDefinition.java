package dev.vigil.analyzer.syntax;

import java.util.List;

/** A class; its span begins with the first decorator. The bases are positional arguments. */
public record ClassDefinition(
    Span span,
    List<Decorator> decorators,
    Identifier name,
    List<TypeParameter> typeParameters,
    List<Argument> arguments,
    Block body)
    implements Statement {
  /** Copies the lists. */
  public ClassDefinition {
    decorators = List.copyOf(decorators);
    typeParameters = List.copyOf(typeParameters);
    arguments = List.copyOf(arguments);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.CLASS_DEFINITION;
  }

  @Override
  public List<Node> children() {
    return new Children()
        .add(decorators)
        .add(name)
        .add(typeParameters)
        .add(arguments)
        .add(body)
        .list();
  }
}
