package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Matches a value of a type and binds it to a name: {@code Type name}.
 *
 * @param type absent if any type will do ({@code var name})
 */
public record TypeCase(
    Span span,
    List<Decorator> decorators,
    List<Modifier> modifiers,
    Optional<Expression> type,
    Optional<Identifier> name)
    implements CasePattern {
  /** Copies the lists. */
  public TypeCase {
    decorators = List.copyOf(decorators);
    modifiers = List.copyOf(modifiers);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.TYPE_CASE;
  }

  @Override
  public List<Node> children() {
    return new Children().add(decorators).add(type).add(name).list();
  }
}
