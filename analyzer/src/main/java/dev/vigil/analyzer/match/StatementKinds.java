package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.For;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Import;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.Match;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** At nodes of which kinds the statements of patterns can match. */
final class StatementKinds {
  private StatementKinds() {}

  /** Those of a statement that is all of a pattern, and no expression. */
  static List<NodeKind> of(Statement pattern) {
    return switch (pattern) {
      case Assignment p -> List.of(NodeKind.ASSIGNMENT, NodeKind.ASSIGNMENT_EXPRESSION);
      case Import p -> List.of(NodeKind.IMPORT, NodeKind.IMPORT_FROM);
      case ImportFrom p -> List.of(NodeKind.IMPORT, NodeKind.IMPORT_FROM);
      case Return p -> List.of(NodeKind.RETURN, NodeKind.LAMBDA);
      case FunctionDefinition p -> List.of(NodeKind.FUNCTION_DEFINITION, NodeKind.LAMBDA);
      case Match p -> List.of(NodeKind.MATCH, NodeKind.MATCH_EXPRESSION);
      case For p when Patterns.isAnyLoop(p) -> List.of(NodeKind.FOR, NodeKind.FOR_EACH);
      default -> List.of(pattern.kind());
    };
  }

  /** Those of the first statement of several, if those are not all. */
  static Optional<List<NodeKind>> tellingFirst(Statement pattern) {
    return switch (pattern) {
      case Ellipsis any -> Optional.empty();
      case EllipsisMetavariable any -> Optional.empty();
      case ExpressionStatement line when Patterns.isAnyStatement(line.expression()) ->
          Optional.empty();
      case ExpressionStatement line ->
          Optional.of(
              List.of(
                  NodeKind.EXPRESSION_STATEMENT,
                  NodeKind.ASSIGNMENT,
                  NodeKind.RETURN,
                  NodeKind.CASE_RESULT));
      default -> Optional.of(of(pattern));
    };
  }
}
