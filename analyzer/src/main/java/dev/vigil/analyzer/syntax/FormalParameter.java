package dev.vigil.analyzer.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A parameter of a function, or a component of a record. */
public record FormalParameter(
    Span span,
    List<Decorator> decorators,
    List<Modifier> modifiers,
    ParameterKind parameterKind,
    Identifier name,
    Optional<Expression> annotation,
    Optional<Expression> defaultValue)
    implements Parameter {
  /** Copies the lists. */
  public FormalParameter {
    decorators = List.copyOf(decorators);
    modifiers = List.copyOf(modifiers);
  }

  /** A parameter without decorators and modifiers. */
  public FormalParameter(
      Span span,
      ParameterKind parameterKind,
      Identifier name,
      Optional<Expression> annotation,
      Optional<Expression> defaultValue) {
    this(span, List.of(), List.of(), parameterKind, name, annotation, defaultValue);
  }

  /** The formal parameters of a function, in their order; none of other code. */
  public static List<FormalParameter> of(Node code) {
    List<FormalParameter> parameters = new ArrayList<>();
    if (code instanceof FunctionDefinition function) {
      for (Parameter parameter : function.parameters()) {
        if (parameter instanceof FormalParameter formal) {
          parameters.add(formal);
        }
      }
    }
    return Collections.unmodifiableList(parameters);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.FORMAL_PARAMETER;
  }

  @Override
  public List<Node> children() {
    return new Children()
        .add(decorators)
        .add(name)
        .add(annotation)
        .add(defaultValue)
        .inSourceOrder();
  }
}
