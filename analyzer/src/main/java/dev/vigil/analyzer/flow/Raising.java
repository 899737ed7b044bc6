package dev.vigil.analyzer.flow;

import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Conditional;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import java.util.EnumSet;
import java.util.Set;

/** Tells which steps cannot raise an exception, so that no handler is reached from them. */
final class Raising {
  private static final Set<NodeKind> HARMLESS =
      EnumSet.of(
          NodeKind.NAME,
          NodeKind.STRING_LITERAL,
          NodeKind.CHARACTER_LITERAL,
          NodeKind.NUMBER_LITERAL,
          NodeKind.BOOLEAN_LITERAL,
          NodeKind.NULL_LITERAL,
          NodeKind.LAMBDA);

  private static final Set<BinaryOperator> HARMLESS_OPERATORS =
      EnumSet.of(BinaryOperator.AND, BinaryOperator.OR, BinaryOperator.IS, BinaryOperator.IS_NOT);

  private Raising() {}

  /** Whether a step may raise: all but reading, choosing and storing variables and literals. */
  static boolean mayRaise(Node step) {
    return switch (step) {
      case Expression expression -> !isHarmless(expression);
      case Assignment assignment ->
          assignment.operator().isPresent()
              || !assignment.targets().stream().allMatch(Name.class::isInstance)
              || !assignment.value().stream().allMatch(Raising::isHarmless);
      case Return exit -> !exit.value().stream().allMatch(Raising::isHarmless);
      case ExpressionStatement statement -> !isHarmless(statement.expression());
      case FunctionDefinition function ->
          !function.decorators().isEmpty() || !function.parameters().isEmpty();
      case Handler handler -> false;
      default -> true;
    };
  }

  private static boolean isHarmless(Expression expression) {
    return switch (expression) {
      case Binary binary ->
          HARMLESS_OPERATORS.contains(binary.operator())
              && isHarmless(binary.left())
              && isHarmless(binary.right());
      case Unary unary -> unary.operator() == UnaryOperator.NOT && isHarmless(unary.operand());
      case Conditional choice ->
          isHarmless(choice.condition())
              && isHarmless(choice.whenTrue())
              && isHarmless(choice.whenFalse());
      case Collection values -> values.elements().stream().allMatch(Raising::isHarmless);
      default -> HARMLESS.contains(expression.kind());
    };
  }
}
