package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A function or method; its span begins with the first decorator or modifier.
 *
 * @param modifiers as they stand there
 * @param name of a constructor, that of its class
 * @param returnType absent also for a constructor
 * @param exceptions the declared exceptions
 * @param body absent if it is defined elsewhere: an abstract or native method
 * @param receiver the variable with the object whose method it is, or with its class: the first
 *     parameter, or a name that is none ({@code this}); absent for what is no method
 * @param variables what the header declares beside the parameters: Go's receiver, if the first one
 *     has its name and a type, and named results
 */
public record FunctionDefinition(
    Span span,
    List<Decorator> decorators,
    List<Modifier> modifiers,
    boolean asynchronous,
    Identifier name,
    List<TypeParameter> typeParameters,
    List<Parameter> parameters,
    Optional<Expression> returnType,
    List<Expression> exceptions,
    Optional<Block> body,
    Optional<String> receiver,
    List<FormalParameter> variables)
    implements Definition {
  /** Copies the lists. */
  public FunctionDefinition {
    decorators = List.copyOf(decorators);
    typeParameters = List.copyOf(typeParameters);
    parameters = List.copyOf(parameters);
    modifiers = List.copyOf(modifiers);
    exceptions = List.copyOf(exceptions);
    variables = List.copyOf(variables);
  }

  /** A function whose header declares nothing but its parameters. */
  public FunctionDefinition(
      Span span,
      List<Decorator> decorators,
      List<Modifier> modifiers,
      boolean asynchronous,
      Identifier name,
      List<TypeParameter> typeParameters,
      List<Parameter> parameters,
      Optional<Expression> returnType,
      List<Expression> exceptions,
      Optional<Block> body,
      Optional<String> receiver) {
    this(
        span,
        decorators,
        modifiers,
        asynchronous,
        name,
        typeParameters,
        parameters,
        returnType,
        exceptions,
        body,
        receiver,
        List.of());
  }

  /** A function with a body, without modifiers, declared exceptions and receiver. */
  public FunctionDefinition(
      Span span,
      List<Decorator> decorators,
      boolean asynchronous,
      Identifier name,
      List<TypeParameter> typeParameters,
      List<Parameter> parameters,
      Optional<Expression> returnType,
      Block body) {
    this(
        span,
        decorators,
        List.of(),
        asynchronous,
        name,
        typeParameters,
        parameters,
        returnType,
        List.of(),
        Optional.of(body),
        Optional.empty());
  }

  /** The same as a method of the object in a variable. */
  public FunctionDefinition ofReceiver(String variable) {
    return new FunctionDefinition(
        span,
        decorators,
        modifiers,
        asynchronous,
        name,
        typeParameters,
        parameters,
        returnType,
        exceptions,
        body,
        Optional.of(variable),
        variables);
  }

  /** The type of the object whose method it is, where the header says it: Go's receivers. */
  public Optional<Expression> receiverType() {
    return variables.isEmpty() || !variables.getFirst().name().name().equals(receiver.orElse(""))
        ? Optional.empty()
        : variables.getFirst().annotation();
  }

  /** Whether it gets its receiver beside its parameters. */
  public boolean hasImplicitReceiver() {
    return receiver.isPresent() && !isFirstParameter(receiver.get());
  }

  private boolean isFirstParameter(String variable) {
    return !parameters.isEmpty()
        && parameters.getFirst() instanceof FormalParameter first
        && first.name().name().equals(variable);
  }

  /** Ends with the last parameter or declared exception. */
  @Override
  public Span header() {
    int end = name.span().end();
    if (!exceptions.isEmpty()) {
      end = exceptions.getLast().span().end();
    } else if (!parameters.isEmpty()) {
      end = parameters.getLast().span().end();
    }
    return new Span(span.start(), end);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.FUNCTION_DEFINITION;
  }

  @Override
  public List<Node> children() {
    return new Children()
        .add(decorators)
        .add(variables)
        .add(name)
        .add(typeParameters)
        .add(parameters)
        .add(returnType)
        .add(exceptions)
        .add(body)
        .inSourceOrder();
  }

  @Override
  public void forEachChild(Consumer<? super Node> consumer) {
    if (!decorators.isEmpty()
        || !variables.isEmpty()
        || !typeParameters.isEmpty()
        || returnType.isPresent()
        || !exceptions.isEmpty()) {
      Definition.super.forEachChild(consumer);
      return;
    }
    consumer.accept(name);
    for (int i = 0; i < parameters.size(); i++) {
      consumer.accept(parameters.get(i));
    }
    if (body.isPresent()) {
      consumer.accept(body.get());
    }
  }
}
