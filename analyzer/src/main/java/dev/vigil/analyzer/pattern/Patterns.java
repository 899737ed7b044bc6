package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about the parts of patterns. */
final class Patterns {
  private Patterns() {}

  /** Whether it stands for any statements. */
  static boolean isEllipsis(Statement statement) {
    return statement instanceof Ellipsis
        || (statement instanceof ExpressionStatement line && line.expression() instanceof Ellipsis);
  }

  /** The metavariable that stands for any statements, if it is one. */
  static Optional<EllipsisMetavariable> sequence(Statement statement) {
    return switch (statement) {
      case EllipsisMetavariable any -> Optional.of(any);
      case ExpressionStatement line when line.expression() instanceof EllipsisMetavariable any ->
          Optional.of(any);
      default -> Optional.empty();
    };
  }

  static boolean hasEllipsis(List<Statement> statements) {
    for (Statement statement : statements) {
      if (isEllipsis(statement) || sequence(statement).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether two statements follow each other without an ellipsis between. */
  static boolean hasNeighbours(List<Statement> statements) {
    for (int i = 1; i < statements.size(); i++) {
      if (!hasEllipsis(statements.subList(i - 1, i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether both have an {@code else}, and both a {@code finally}, or none. */
  static boolean haveSameParts(Try one, Try other) {
    return one.otherwise().isPresent() == other.otherwise().isPresent()
        && one.finalizer().isPresent() == other.finalizer().isPresent();
  }

  /** A list without the element at a place. */
  static <T> List<T> without(List<T> list, int place) {
    List<T> left = new ArrayList<>(list);
    left.remove(place);
    return left;
  }

  static Argument anyArguments(Span span) {
    return new Argument(span, ArgumentKind.POSITIONAL, Optional.empty(), new Ellipsis(span));
  }
}
