package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A case of a {@link Match} statement.
 *
 * @param span the region covered
 * @param pattern the case pattern in the form of an expression: a {@link Name} binds (or is the
 *     wildcard {@code _}), a {@link FieldAccess} or literal is compared, a {@link Call} is a class
 *     pattern, {@link Binary} with {@link BinaryOperator#BIT_OR} offers alternatives, {@link
 *     AsPattern} binds
 * @param guard the condition that must hold too
 * @param body what is done
 */
public record MatchCase(Span span, Expression pattern, Optional<Expression> guard, Block body)
    implements Node {
  @Override
  public List<Node> children() {
    return new Children().add(pattern).add(guard).add(body).toList();
  }
}
