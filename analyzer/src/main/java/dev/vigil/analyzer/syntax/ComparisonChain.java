package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * Two or more comparisons in a chain: {@code a < b <= c}; operator {@code i} stands between the
 * operands {@code i} and {@code i + 1}.
 */
public record ComparisonChain(Span span, List<Expression> operands, List<BinaryOperator> operators)
    implements Expression {
  /** Copies the lists. */
  public ComparisonChain {
    operands = List.copyOf(operands);
    operators = List.copyOf(operators);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.COMPARISON_CHAIN;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(operands);
  }
}
