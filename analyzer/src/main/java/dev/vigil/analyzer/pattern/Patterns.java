package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.For;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.Try;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions about the parts of patterns. */
public final class Patterns {
  /** The kinds of expressions that, as a statement, any statement may match. */
  private static final Set<NodeKind> ANY_STATEMENT =
      EnumSet.of(
          NodeKind.METAVARIABLE,
          NodeKind.ELLIPSIS,
          NodeKind.ELLIPSIS_METAVARIABLE,
          NodeKind.DEEP_EXPRESSION);

  private Patterns() {}

  /** Whether expressions of any kind may match an expression. */
  public static boolean isAnyExpression(Expression pattern) {
    return isAnyStatement(pattern)
        || pattern.kind() == NodeKind.TYPED_METAVARIABLE
        || pattern.kind() == NodeKind.CHAIN_ELLIPSIS;
  }

  /** Whether statements of any kind may match an expression that is a statement. */
  public static boolean isAnyStatement(Expression pattern) {
    return ANY_STATEMENT.contains(pattern.kind());
  }

  /** Whether it stands for any statements. */
  public static boolean isEllipsis(Statement statement) {
    return statement instanceof Ellipsis
        || (statement instanceof ExpressionStatement line && line.expression() instanceof Ellipsis);
  }

  /** Whether it is a collection of any elements and nothing else: {@code [...]}. */
  public static boolean isAnyCollection(Collection pattern) {
    return pattern.elements().size() == 1 && pattern.elements().get(0) instanceof Ellipsis;
  }

  /**
   * The metavariable that is all of a body, if there are no braces around it: it stands for all
   * statements of a body.
   */
  public static Optional<Metavariable> wholeBody(Block pattern) {
    return pattern.statements().size() == 1
            && pattern.statements().get(0) instanceof ExpressionStatement line
            && line.expression() instanceof Metavariable any
            && line.span().equals(pattern.span())
        ? Optional.of(any)
        : Optional.empty();
  }

  /** The metavariable that stands for any statements, if it is one. */
  public static Optional<EllipsisMetavariable> sequence(Statement statement) {
    return switch (statement) {
      case EllipsisMetavariable any -> Optional.of(any);
      case ExpressionStatement line when line.expression() instanceof EllipsisMetavariable any ->
          Optional.of(any);
      default -> Optional.empty();
    };
  }

  public static boolean hasEllipsis(List<Statement> statements) {
    for (Statement statement : statements) {
      if (isEllipsis(statement) || sequence(statement).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether two statements follow each other without an ellipsis between. */
  public static boolean hasNeighbours(List<Statement> statements) {
    for (int i = 1; i < statements.size(); i++) {
      if (!hasEllipsis(statements.subList(i - 1, i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** {@code for (...)}, which may count or go through something. */
  public static boolean isAnyLoop(Statement pattern) {
    return pattern instanceof For loop
        && loop.initializers().size() == 1
        && loop.initializers().get(0) instanceof Ellipsis any
        && loop.condition().filter(any::equals).isPresent();
  }

  /** Whether both have an {@code else}, and both a {@code finally}, or none. */
  public static boolean haveSameParts(Try one, Try other) {
    return one.otherwise().isPresent() == other.otherwise().isPresent()
        && one.finalizer().isPresent() == other.finalizer().isPresent();
  }

  /** A list without the element at a place. */
  public static <T> List<T> without(List<T> list, int place) {
    List<T> left = new ArrayList<>(list);
    left.remove(place);
    return left;
  }

  public static Argument anyArguments(Span span) {
    return new Argument(span, ArgumentKind.POSITIONAL, Optional.empty(), new Ellipsis(span));
  }
}
