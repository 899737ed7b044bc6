package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.TypedMetavariable;
import java.util.Optional;

/**
 * Matches metavariables that have a type. A primitive type and the class that holds its values are
 * one type.
 */
final class TypeMatcher {
  private final Matching matching;

  TypeMatcher(Matching matching) {
    this.matching = matching;
  }

  /** A metavariable stands for what has a type. */
  void typed(TypedMetavariable pattern, Expression code, Bindings bindings, Continuation next) {
    Optional<Expression> type = matching.type(code);
    if (type.isEmpty()) {
      return;
    }
    Continuation binding = b -> matching.bind(pattern.name(), code, b, next);
    matching.expressions().match(pattern.type(), type.get(), bindings, binding);
    if (!(pattern.type() instanceof Metavariable) && type.get() instanceof Name name) {
      matching
          .language()
          .types()
          .counterpart(name.name())
          .map(other -> new Name(name.span(), other))
          .ifPresent(
              other -> matching.expressions().match(pattern.type(), other, bindings, binding));
    }
  }

  /**
   * A metavariable stands for a class itself where a member of it is accessed, in languages in
   * which every variable is declared: {@code (Cipher $C).getInstance(...)} means the static method.
   */
  void className(TypedMetavariable pattern, Expression code, Bindings bindings, Continuation next) {
    if (matching.declaresVariables()
        && ExpressionMatcher.isPath(pattern.type())
        && isPlainPath(code)
        && matching.type(code).isEmpty()) {
      matching
          .expressions()
          .match(pattern.type(), code, bindings, b -> matching.bind(pattern.name(), code, b, next));
    }
  }

  private static boolean isPlainPath(Expression code) {
    return code instanceof Name
        || (code instanceof FieldAccess access && isPlainPath(access.target()));
  }
}
