package dev.vigil.analyzer.syntax;

import java.util.List;

/** A function without a name; its body is an expression or, in languages that allow it, a block. */
public record Lambda(Span span, List<Parameter> parameters, Node body) implements Expression {
  /** Copies the lists. */
  public Lambda {
    parameters = List.copyOf(parameters);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.LAMBDA;
  }

  @Override
  public List<Node> children() {
    return new Children().add(parameters).add(body).list();
  }
}
