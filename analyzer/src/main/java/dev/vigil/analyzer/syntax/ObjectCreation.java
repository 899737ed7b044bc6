package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Makes an object of a class: {@code outer.new Type(arguments) { body }}.
 *
 * @param outer the object whose inner class it is
 * @param body the members of an anonymous class
 */
public record ObjectCreation(
    Span span,
    Optional<Expression> outer,
    Expression type,
    List<Argument> arguments,
    Optional<Block> body)
    implements Expression {
  /** Copies the lists. */
  public ObjectCreation {
    arguments = List.copyOf(arguments);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.OBJECT_CREATION;
  }

  @Override
  public List<Node> children() {
    return new Children().add(outer).add(type).add(arguments).add(body).list();
  }
}
