package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * Binds what a case pattern matched: {@code pattern as name}. Only in a {@link MatchCase}.
 *
 * @param span the region covered
 * @param pattern the case pattern
 * @param name what is bound
 */
public record AsPattern(Span span, Expression pattern, Identifier name) implements Expression {
  @Override
  public List<Node> children() {
    return List.of(pattern, name);
  }
}
