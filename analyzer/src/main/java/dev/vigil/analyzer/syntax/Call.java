package dev.vigil.analyzer.syntax;

import java.util.List;

/** A call with its arguments in the order of the source. */
public record Call(Span span, Expression callee, List<Argument> arguments) implements Expression {
  /** Copies the lists. */
  public Call {
    arguments = List.copyOf(arguments);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.CALL;
  }

  @Override
  public List<Node> children() {
    return new Children().add(callee).add(arguments).list();
  }
}
