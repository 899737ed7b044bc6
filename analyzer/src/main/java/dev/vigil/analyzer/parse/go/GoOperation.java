package dev.vigil.analyzer.parse.go;

import dev.vigil.analyzer.parse.antlr.InfixOperation;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Span;
import org.antlr.v4.runtime.Token;

/** Puts operands and operators of Go together by precedence. */
final class GoOperation extends InfixOperation {
  private static final int ADDITIVE = 4;
  private static final int MULTIPLICATIVE = 5;

  GoOperation(Expression first, Span span) {
    super(first, span);
  }

  void add(Token token, Expression expression, Span span) {
    add(operator(token.getType()), expression, span);
  }

  @Override
  protected int precedence(BinaryOperator operator) {
    return switch (operator) {
      case MULTIPLY, DIVIDE, REMAINDER, SHIFT_LEFT, SHIFT_RIGHT, BIT_AND, BIT_CLEAR ->
          MULTIPLICATIVE;
      case ADD, SUBTRACT, BIT_OR, BIT_XOR -> ADDITIVE;
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> 3;
      case AND -> 2;
      case OR -> 1;
      case FLOOR_DIVIDE,
          POWER,
          MATRIX_MULTIPLY,
          SHIFT_RIGHT_UNSIGNED,
          SEND,
          COALESCE,
          SEQUENCE,
          INSTANCE_OF,
          IN,
          NOT_IN,
          IS,
          IS_NOT ->
          throw new IllegalArgumentException("no operator of Go: " + operator);
    };
  }

  private static BinaryOperator operator(int type) {
    return switch (type) {
      case GoParser.STAR -> BinaryOperator.MULTIPLY;
      case GoParser.SLASH -> BinaryOperator.DIVIDE;
      case GoParser.PERCENT -> BinaryOperator.REMAINDER;
      case GoParser.PLUS -> BinaryOperator.ADD;
      case GoParser.MINUS -> BinaryOperator.SUBTRACT;
      case GoParser.SHIFT_LEFT -> BinaryOperator.SHIFT_LEFT;
      case GoParser.SHIFT_RIGHT -> BinaryOperator.SHIFT_RIGHT;
      case GoParser.LESS -> BinaryOperator.LESS;
      case GoParser.GREATER -> BinaryOperator.GREATER;
      case GoParser.LESS_EQUAL -> BinaryOperator.LESS_EQUAL;
      case GoParser.GREATER_EQUAL -> BinaryOperator.GREATER_EQUAL;
      case GoParser.EQUAL -> BinaryOperator.EQUAL;
      case GoParser.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
      case GoParser.AMPERSAND -> BinaryOperator.BIT_AND;
      case GoParser.CARET -> BinaryOperator.BIT_XOR;
      case GoParser.BAR -> BinaryOperator.BIT_OR;
      case GoParser.BIT_CLEAR -> BinaryOperator.BIT_CLEAR;
      case GoParser.AND -> BinaryOperator.AND;
      case GoParser.OR -> BinaryOperator.OR;
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
      case "&^=" -> BinaryOperator.BIT_CLEAR;
      default -> throw new IllegalArgumentException("not an operator: " + symbol);
    };
  }
}
