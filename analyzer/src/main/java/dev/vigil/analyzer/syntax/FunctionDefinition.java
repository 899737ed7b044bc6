package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/** A function or method; its span begins with the first decorator. */
public record FunctionDefinition(
    Span span,
    List<Decorator> decorators,
    boolean asynchronous,
    Identifier name,
    List<TypeParameter> typeParameters,
    List<Parameter> parameters,
    Optional<Expression> returnType,
    Block body)
    implements Statement {
  /** Copies the lists. */
  public FunctionDefinition {
    decorators = List.copyOf(decorators);
    typeParameters = List.copyOf(typeParameters);
    parameters = List.copyOf(parameters);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.FUNCTION_DEFINITION;
  }

  @Override
  public List<Node> children() {
    return new Children()
        .add(decorators)
        .add(name)
        .add(typeParameters)
        .add(parameters)
        .add(returnType)
        .add(body)
        .list();
  }
}
