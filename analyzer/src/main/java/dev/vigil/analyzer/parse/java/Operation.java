package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.OperatorChain;
import dev.vigil.analyzer.syntax.OperatorChain.Operand;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.TypeTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Puts operands and operators together by precedence as they come in, all of them grouped from the
 * left; only a long concatenation of string literals, as generated code has it, is grouped evenly,
 * which means the same and keeps the tree flat.
 */
final class Operation {
  private static final int RELATIONAL = 7;
  private static final int ADDITIVE = 9;

  private final Deque<Operand> operands = new ArrayDeque<>();
  private final Deque<BinaryOperator> operators = new ArrayDeque<>();

  /** The string literals that are concatenated in front of all else, while nothing else came. */
  private final List<Operand> texts = new ArrayList<>();

  Operation(Expression first, Span span) {
    Operand operand = new Operand(first, span);
    if (first instanceof StringLiteral) {
      texts.add(operand);
    } else {
      operands.push(operand);
    }
  }

  void add(Token token, Expression expression, Span span) {
    BinaryOperator operator = operator(token.getType());
    Operand operand = new Operand(expression, span);
    if (!texts.isEmpty() && operator == BinaryOperator.ADD && expression instanceof StringLiteral) {
      texts.add(operand);
      return;
    }
    takeTexts(precedence(operator));
    reduce(precedence(operator));
    operators.push(operator);
    operands.push(operand);
  }

  void add(CasePattern pattern) {
    takeTexts(RELATIONAL);
    reduce(RELATIONAL);
    Operand value = operands.pop();
    Span span = new Span(value.region().start(), pattern.span().end());
    operands.push(new Operand(new TypeTest(span, value.expression(), pattern), span));
  }

  /** Makes operands of the string literals; the next operator may need the last one alone. */
  private void takeTexts(int precedence) {
    if (texts.isEmpty()) {
      return;
    }
    if (precedence > ADDITIVE && texts.size() > 1) {
      operands.push(OperatorChain.join(BinaryOperator.ADD, texts.subList(0, texts.size() - 1)));
      operators.push(BinaryOperator.ADD);
      operands.push(texts.getLast());
    } else {
      operands.push(OperatorChain.join(BinaryOperator.ADD, texts));
    }
    texts.clear();
  }

  Expression result() {
    takeTexts(0);
    reduce(0);
    return operands.pop().expression();
  }

  private void reduce(int least) {
    while (!operators.isEmpty() && precedence(operators.element()) >= least) {
      Operand right = operands.pop();
      Operand left = operands.pop();
      Span span = new Span(left.region().start(), right.region().end());
      Expression binary = new Binary(span, left.expression(), operators.pop(), right.expression());
      operands.push(new Operand(binary, span));
    }
  }

  private static int precedence(BinaryOperator operator) {
    return switch (operator) {
      case MULTIPLY, DIVIDE, REMAINDER, FLOOR_DIVIDE, MATRIX_MULTIPLY, POWER, BIT_CLEAR, SEND -> 10;
      case ADD, SUBTRACT -> ADDITIVE;
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
