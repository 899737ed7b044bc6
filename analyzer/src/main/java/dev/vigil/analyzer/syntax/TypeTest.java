package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * Whether a value is of a type or matches a pattern: {@code value instanceof Type name}.
 *
 * @param pattern a {@link TypeCase} if only the type is asked for
 */
public record TypeTest(Span span, Expression value, CasePattern pattern) implements Expression {
  @Override
  public NodeKind kind() {
    return NodeKind.TYPE_TEST;
  }

  @Override
  public List<Node> children() {
    return List.of(value, pattern);
  }
}
