package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.TypeTest;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;

/**
 * Puts operands and operators together by precedence as they come in, all of them grouped from the
 * left.
 */
final class Operation {
  private static final int RELATIONAL = 7;

  private final Deque<Operand> operands = new ArrayDeque<>();
  private final Deque<BinaryOperator> operators = new ArrayDeque<>();

  /**
   * An operand.
   *
   * @param span with the parentheses around
   */
  private record Operand(Expression expression, Span span) {}

  Operation(Expression first, Span span) {
    operands.push(new Operand(first, span));
  }

  void add(Token token, Expression operand, Span span) {
    BinaryOperator operator = operator(token.getType());
    reduce(precedence(operator));
    operators.push(operator);
    operands.push(new Operand(operand, span));
  }

  void add(CasePattern pattern) {
    reduce(RELATIONAL);
    Operand value = operands.pop();
    Span span = new Span(value.span.start(), pattern.span().end());
    operands.push(new Operand(new TypeTest(span, value.expression, pattern), span));
  }

  Expression result() {
    reduce(0);
    return operands.pop().expression;
  }

  private void reduce(int least) {
    while (!operators.isEmpty() && precedence(operators.element()) >= least) {
      Operand right = operands.pop();
      Operand left = operands.pop();
      Span span = new Span(left.span.start(), right.span.end());
      Expression binary = new Binary(span, left.expression, operators.pop(), right.expression);
      operands.push(new Operand(binary, span));
    }
  }

  private static int precedence(BinaryOperator operator) {
    return switch (operator) {
      case MULTIPLY, DIVIDE, REMAINDER, FLOOR_DIVIDE, MATRIX_MULTIPLY, POWER -> 10;
      case ADD, SUBTRACT -> 9;
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> 8;
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IN, NOT_IN, IS, IS_NOT -> RELATIONAL;
      case EQUAL, NOT_EQUAL -> 6;
      case BIT_AND -> 5;
      case BIT_XOR -> 4;
      case BIT_OR -> 3;
      case AND -> 2;
      case OR -> 1;
    };
  }

  private static BinaryOperator operator(int type) {
    return switch (type) {
      case JavaParser.STAR -> BinaryOperator.MULTIPLY;
      case JavaParser.SLASH -> BinaryOperator.DIVIDE;
      case JavaParser.PERCENT -> BinaryOperator.REMAINDER;
      case JavaParser.PLUS -> BinaryOperator.ADD;
      case JavaParser.MINUS -> BinaryOperator.SUBTRACT;
      case JavaParser.SHIFT_LEFT -> BinaryOperator.SHIFT_LEFT;
      case JavaParser.SHIFT_RIGHT -> BinaryOperator.SHIFT_RIGHT;
      case JavaParser.SHIFT_RIGHT_UNSIGNED -> BinaryOperator.SHIFT_RIGHT_UNSIGNED;
      case JavaParser.LESS -> BinaryOperator.LESS;
      case JavaParser.GREATER -> BinaryOperator.GREATER;
      case JavaParser.LESS_EQUAL -> BinaryOperator.LESS_EQUAL;
      case JavaParser.GREATER_EQUAL -> BinaryOperator.GREATER_EQUAL;
      case JavaParser.EQUAL -> BinaryOperator.EQUAL;
      case JavaParser.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
      case JavaParser.AMPERSAND -> BinaryOperator.BIT_AND;
      case JavaParser.CARET -> BinaryOperator.BIT_XOR;
      case JavaParser.BAR -> BinaryOperator.BIT_OR;
      case JavaParser.AND -> BinaryOperator.AND;
      case JavaParser.OR -> BinaryOperator.OR;
      default -> throw new IllegalArgumentException("not an operator: " + type);
    };
  }

  /** The operator of an assignment such as {@code +=}. */
  static BinaryOperator ofAssignment(String symbol) {
    return switch (symbol) {
      case "+=" -> BinaryOperator.ADD;
      case "-=" -> BinaryOperator.SUBTRACT;
      case "*=" -> BinaryOperator.MULTIPLY;
      case "/=" -> BinaryOperator.DIVIDE;
      case "%=" -> BinaryOperator.REMAINDER;
      case "&=" -> BinaryOperator.BIT_AND;
      case "|=" -> BinaryOperator.BIT_OR;
      case "^=" -> BinaryOperator.BIT_XOR;
      case "<<=" -> BinaryOperator.SHIFT_LEFT;
      case ">>=" -> BinaryOperator.SHIFT_RIGHT;
      case ">>>=" -> BinaryOperator.SHIFT_RIGHT_UNSIGNED;
      default -> throw new IllegalArgumentException("not an operator: " + symbol);
    };
  }
}
