package dev.vigil.analyzer.syntax;

import java.util.List;

/**
 * Operands that one associative operator joins. They are grouped from the left, as they are
 * evaluated; only a long chain, as generated code has it, is grouped evenly, which means the same
 * and keeps the tree flat.
 */
public final class OperatorChain {
  /** So many operands are grouped from the left. */
  public static final int LONGEST_FROM_LEFT = 100;

  private OperatorChain() {}

  /**
   * An operand.
   *
   * @param region with the parentheses around
   */
  public record Operand(Expression expression, Span region) {}

  /**
   * Joins operands.
   *
   * @param operator an associative one
   * @param operands at least one
   */
  public static Operand join(BinaryOperator operator, List<Operand> operands) {
    if (operands.size() > LONGEST_FROM_LEFT) {
      int half = operands.size() / 2;
      return join(
          operator,
          join(operator, operands.subList(0, half)),
          join(operator, operands.subList(half, operands.size())));
    }
    Operand joined = operands.getFirst();
    for (Operand operand : operands.subList(1, operands.size())) {
      joined = join(operator, joined, operand);
    }
    return joined;
  }

  private static Operand join(BinaryOperator operator, Operand left, Operand right) {
    Span span =
        new Span(
            Math.min(left.region.start(), right.region.start()),
            Math.max(left.region.end(), right.region.end()));
    return new Operand(new Binary(span, left.expression, operator, right.expression), span);
  }
}
