package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A class or another type with members; its span begins with the first decorator or modifier.
 *
 * @param modifiers as they stand there
 * @param parameters the components of a record
 * @param arguments the bases are positional arguments
 * @param interfaces what the class implements
 * @param permitted the only classes that may extend it, if they are listed
 */
public record ClassDefinition(
    Span span,
    List<Decorator> decorators,
    List<Modifier> modifiers,
    ClassKind classKind,
    Identifier name,
    List<TypeParameter> typeParameters,
    List<Parameter> parameters,
    List<Argument> arguments,
    List<Expression> interfaces,
    List<Expression> permitted,
    Block body)
    implements Definition {
  /** Copies the lists. */
  public ClassDefinition {
    decorators = List.copyOf(decorators);
    typeParameters = List.copyOf(typeParameters);
    arguments = List.copyOf(arguments);
    modifiers = List.copyOf(modifiers);
    parameters = List.copyOf(parameters);
    interfaces = List.copyOf(interfaces);
    permitted = List.copyOf(permitted);
  }

  /** A class with nothing but decorators, bases and a body. */
  public ClassDefinition(
      Span span,
      List<Decorator> decorators,
      Identifier name,
      List<TypeParameter> typeParameters,
      List<Argument> arguments,
      Block body) {
    this(
        span,
        decorators,
        List.of(),
        ClassKind.CLASS,
        name,
        typeParameters,
        List.of(),
        arguments,
        List.of(),
        List.of(),
        body);
  }

  /** Ends with the last of what it extends, implements and permits. */
  @Override
  public Span header() {
    return new Span(span.start(), outline().list().getLast().span().end());
  }

  @Override
  public NodeKind kind() {
    return NodeKind.CLASS_DEFINITION;
  }

  @Override
  public List<Node> children() {
    return outline().add(body).list();
  }

  /** All children but the body. */
  private Children outline() {
    return new Children()
        .add(decorators)
        .add(name)
        .add(typeParameters)
        .add(parameters)
        .add(arguments)
        .add(interfaces)
        .add(permitted);
  }
}
