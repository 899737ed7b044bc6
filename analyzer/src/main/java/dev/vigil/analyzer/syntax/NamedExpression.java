package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * Binds a value and has it: {@code target := value}.
 *
 * @param span the region covered
 * @param target what is bound: a {@link Name}, or a {@link Metavariable} in a pattern
 * @param value the value
 */
public record NamedExpression(Span span, Expression target, Expression value)
    implements Expression {
  @Override
  public List<Node> children() {
    return List.of(target, value);
  }
}
