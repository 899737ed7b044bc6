package dev.vigil.analyzer.parse.antlr;

import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.OperatorChain;
import dev.vigil.analyzer.syntax.OperatorChain.Operand;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts operands and operators together by precedence as they come in, all of them grouped from the
 * left; only a long concatenation of string literals, as generated code has it, is grouped evenly,
 * which means the same and keeps the tree flat.
 */
public abstract class InfixOperation {
  private final Deque<Operand> operands = new ArrayDeque<>();
  private final Deque<BinaryOperator> operators = new ArrayDeque<>();

  /** The string literals that are concatenated in front of all else, while nothing else came. */
  private final List<Operand> texts = new ArrayList<>();

  /**
   * An operation that begins with an operand.
   *
   * @param span of the operand, with its parentheses
   */
  protected InfixOperation(Expression first, Span span) {
    Operand operand = new Operand(first, span);
    if (first instanceof StringLiteral) {
      texts.add(operand);
    } else {
      operands.push(operand);
    }
  }

  /** How closely an operator binds; more is closer. */
  protected abstract int precedence(BinaryOperator operator);

  /** An operator and the operand behind it come next. */
  protected final void add(BinaryOperator operator, Expression expression, Span span) {
    Operand operand = new Operand(expression, span);
    if (!texts.isEmpty() && operator == BinaryOperator.ADD && expression instanceof StringLiteral) {
      texts.add(operand);
      return;
    }
    close(precedence(operator));
    operators.push(operator);
    operands.push(operand);
  }

  /**
   * Takes what an operator has on its left, to be put back as a part of something else.
   *
   * @param precedence of the operator
   */
  protected final Operand takeLeft(int precedence) {
    close(precedence);
    return operands.pop();
  }

  /** Puts something in place of what was {@linkplain #takeLeft taken}. */
  protected final void putBack(Operand operand) {
    operands.push(operand);
  }

  /** All of it. */
  public final Expression result() {
    close(0);
    return operands.pop().expression();
  }

  /** Puts together what binds at least as closely as what comes next. */
  private void close(int precedence) {
    takeTexts(precedence);
    while (!operators.isEmpty() && precedence(operators.element()) >= precedence) {
      Operand right = operands.pop();
      Operand left = operands.pop();
      Span span = new Span(left.region().start(), right.region().end());
      Expression binary = new Binary(span, left.expression(), operators.pop(), right.expression());
      operands.push(new Operand(binary, span));
    }
  }

  /** Makes operands of the string literals; the next operator may need the last one alone. */
  private void takeTexts(int precedence) {
    if (texts.isEmpty()) {
      return;
    }
    if (precedence > precedence(BinaryOperator.ADD) && texts.size() > 1) {
      operands.push(OperatorChain.join(BinaryOperator.ADD, texts.subList(0, texts.size() - 1)));
      operators.push(BinaryOperator.ADD);
      operands.push(texts.getLast());
    } else {
      operands.push(OperatorChain.join(BinaryOperator.ADD, texts));
    }
    texts.clear();
  }
}
