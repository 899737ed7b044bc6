package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A single character.
 *
 * @param value the character after escapes are resolved, one UTF-16 unit
 */
public record CharacterLiteral(Span span, String value) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.CHARACTER_LITERAL;
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
