package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * An object of an enumeration: {@code NAME(arguments) { body }}.
 *
 * @param body the members that it alone has
 */
public record EnumConstant(
    Span span,
    List<Decorator> decorators,
    Identifier name,
    List<Argument> arguments,
    Optional<Block> body)
    implements Statement {
  /** Copies the lists. */
  public EnumConstant {
    decorators = List.copyOf(decorators);
    arguments = List.copyOf(arguments);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ENUM_CONSTANT;
  }

  @Override
  public List<Node> children() {
    return new Children().add(decorators).add(name).add(arguments).add(body).list();
  }
}
