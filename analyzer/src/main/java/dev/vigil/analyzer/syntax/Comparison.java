package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * A chain of comparisons: {@code first operator operand operator operand ...}
 *
 * @param span the region covered
 * @param first the first operand
 * @param operators the operators, one or more
 * @param operands the further operands, one for each operator
 */
public record Comparison(
    Span span, Expression first, List<ComparisonOperator> operators, List<Expression> operands)
    implements Expression {
  /** Copies the lists. */
  public Comparison {
    operators = List.copyOf(operators);
    operands = List.copyOf(operands);
  }

  @Override
  public List<Node> children() {
    return new Children().add(first).add(operands).toList();
  }
}
