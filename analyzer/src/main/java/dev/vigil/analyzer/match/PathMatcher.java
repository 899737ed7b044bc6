package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Matches dotted paths of packages, modules and imports. A metavariable that ends a path stands for
 * all that is left of the path in the code: {@code package $P} means {@code org.acme.shop} too.
 */
final class PathMatcher {
  private final Matching matching;

  PathMatcher(Matching matching) {
    this.matching = matching;
  }

  /** All parts of a path. */
  void whole(
      List<Identifier> pattern, List<Identifier> code, Bindings bindings, Continuation next) {
    boolean open = !pattern.isEmpty() && Metavariable.isName(pattern.getLast().name());
    if (open ? pattern.size() <= code.size() : pattern.size() == code.size()) {
      prefix(pattern, code, bindings, next);
    }
  }

  /** The first parts of a path. */
  void prefix(
      List<Identifier> pattern, List<Identifier> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
    } else if (pattern.size() == 1
        && code.size() > 1
        && Metavariable.isName(pattern.get(0).name())) {
      matching.bind(pattern.get(0).name(), expression(code), bindings, next);
    } else if (!code.isEmpty()) {
      matching.identifier(
          pattern.get(0),
          code.get(0),
          bindings,
          b -> prefix(pattern.subList(1, pattern.size()), code.subList(1, code.size()), b, next));
    }
  }

  /** A path and a name behind it. */
  static List<Identifier> path(List<Identifier> path, Identifier name) {
    List<Identifier> whole = new ArrayList<>(path);
    whole.add(name);
    return whole;
  }

  /** A path as the expression that is written like it. */
  private static Node expression(List<Identifier> path) {
    Identifier first = path.get(0);
    Expression expression = new Name(first.span(), first.name());
    for (Identifier field : path.subList(1, path.size())) {
      Span span = new Span(first.span().start(), field.span().end());
      expression = new FieldAccess(span, expression, field);
    }
    return expression;
  }
}
