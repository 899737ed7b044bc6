package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.ComparisonChain;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.OperatorChain;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes chains of what the parser has grouped from the left, once it is whole: comparisons become
 * one {@link ComparisonChain}, and what is long is grouped evenly.
 */
final class OperationChains {
  private final Map<Expression, Span> parentheses;
  private final boolean pattern;

  /**
   * Chains of a parse.
   *
   * @param parentheses the regions of parentheses around expressions
   * @param pattern whether a pattern of a rule is parsed, which stays as it is written
   */
  OperationChains(Map<Expression, Span> parentheses, boolean pattern) {
    this.parentheses = parentheses;
    this.pattern = pattern;
  }

  /** An operation that no operator of its own kind follows. */
  Expression whole(Expression operation) {
    if (!(operation instanceof Binary last) || parentheses.containsKey(operation)) {
      return operation;
    }
    if (last.operator().isComparison()) {
      return isComparison(last.left()) ? comparisons(last) : last;
    }
    boolean mayBeLong =
        last.span().end() - last.span().start() > 2 * OperatorChain.LONGEST_FROM_LEFT;
    return mayBeLong && last.operator().isAssociative() && !pattern ? grouped(last) : last;
  }

  /** Whether another comparison goes on with it. */
  boolean isComparison(Expression expression) {
    return expression instanceof Binary binary
        && binary.operator().isComparison()
        && !parentheses.containsKey(binary);
  }

  private Expression comparisons(Binary last) {
    List<Expression> operands = new ArrayList<>();
    List<BinaryOperator> operators = new ArrayList<>();
    Expression left = last;
    while (isComparison(left)) {
      Binary comparison = (Binary) left;
      operands.add(comparison.right());
      operators.add(comparison.operator());
      left = comparison.left();
    }
    operands.add(left);
    return new ComparisonChain(last.span(), operands.reversed(), operators.reversed());
  }

  private Expression grouped(Binary last) {
    List<OperatorChain.Operand> operands = new ArrayList<>();
    Expression left = last;
    while (left instanceof Binary binary
        && binary.operator() == last.operator()
        && !parentheses.containsKey(binary)) {
      operands.add(operand(binary.right()));
      left = binary.left();
    }
    operands.add(operand(left));
    return operands.size() > OperatorChain.LONGEST_FROM_LEFT
        ? OperatorChain.join(last.operator(), operands.reversed()).expression()
        : last;
  }

  private OperatorChain.Operand operand(Expression expression) {
    return new OperatorChain.Operand(
        expression, parentheses.getOrDefault(expression, expression.span()));
  }
}
