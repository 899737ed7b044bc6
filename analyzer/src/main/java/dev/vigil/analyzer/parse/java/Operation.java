package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.parse.antlr.InfixOperation;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.OperatorChain.Operand;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.TypeTest;
import org.antlr.v4.runtime.Token;

/** Puts operands and operators of Java together by precedence. */
final class Operation extends InfixOperation {
  private static final int RELATIONAL = 7;
  private static final int ADDITIVE = 9;

  Operation(Expression first, Span span) {
    super(first, span);
  }

  void add(Token token, Expression expression, Span span) {
    add(operator(token.getType()), expression, span);
  }

  void add(CasePattern pattern) {
    Operand value = takeLeft(RELATIONAL);
    Span span = new Span(value.region().start(), pattern.span().end());
    putBack(new Operand(new TypeTest(span, value.expression(), pattern), span));
  }

  @Override
  protected int precedence(BinaryOperator operator) {
    return switch (operator) {
      case MULTIPLY,
          DIVIDE,
          REMAINDER,
          FLOOR_DIVIDE,
          MATRIX_MULTIPLY,
          POWER,
          BIT_CLEAR,
          SEND,
          COALESCE,
          SEQUENCE,
          INSTANCE_OF ->
          10;
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
