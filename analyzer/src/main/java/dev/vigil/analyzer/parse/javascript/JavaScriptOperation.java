package dev.vigil.analyzer.parse.javascript;

import dev.vigil.analyzer.parse.antlr.InfixOperation;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Span;
import org.antlr.v4.runtime.Token;

/** Puts operands and operators of JavaScript together by precedence. */
final class JavaScriptOperation extends InfixOperation {
  JavaScriptOperation(Expression first, Span span) {
    super(first, span);
  }

  void add(Token token, Expression expression, Span span) {
    add(operator(token.getType()), expression, span);
  }

  @Override
  protected int precedence(BinaryOperator operator) {
    return switch (operator) {
      case MULTIPLY, DIVIDE, REMAINDER -> 10;
      case ADD, SUBTRACT -> 9;
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> 8;
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IN, INSTANCE_OF -> 7;
      case EQUAL, NOT_EQUAL, IS, IS_NOT -> 6;
      case BIT_AND -> 5;
      case BIT_XOR -> 4;
      case BIT_OR -> 3;
      case AND -> 2;
      case OR, COALESCE -> 1;
      case FLOOR_DIVIDE, POWER, MATRIX_MULTIPLY, BIT_CLEAR, SEND, SEQUENCE, NOT_IN ->
          throw new IllegalArgumentException("no operator of this level: " + operator);
    };
  }

  private static BinaryOperator operator(int type) {
    return switch (type) {
      case JavaScriptParser.STAR -> BinaryOperator.MULTIPLY;
      case JavaScriptParser.SLASH -> BinaryOperator.DIVIDE;
      case JavaScriptParser.PERCENT -> BinaryOperator.REMAINDER;
      case JavaScriptParser.PLUS -> BinaryOperator.ADD;
      case JavaScriptParser.MINUS -> BinaryOperator.SUBTRACT;
      case JavaScriptParser.SHIFT_LEFT -> BinaryOperator.SHIFT_LEFT;
      case JavaScriptParser.SHIFT_RIGHT -> BinaryOperator.SHIFT_RIGHT;
      case JavaScriptParser.SHIFT_UNSIGNED -> BinaryOperator.SHIFT_RIGHT_UNSIGNED;
      case JavaScriptParser.LESS -> BinaryOperator.LESS;
      case JavaScriptParser.GREATER -> BinaryOperator.GREATER;
      case JavaScriptParser.LESS_EQUAL -> BinaryOperator.LESS_EQUAL;
      case JavaScriptParser.GREATER_EQUAL -> BinaryOperator.GREATER_EQUAL;
      case JavaScriptParser.EQUAL -> BinaryOperator.EQUAL;
      case JavaScriptParser.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
      case JavaScriptParser.SAME -> BinaryOperator.IS;
      case JavaScriptParser.NOT_SAME -> BinaryOperator.IS_NOT;
      case JavaScriptParser.AMPERSAND -> BinaryOperator.BIT_AND;
      case JavaScriptParser.BAR -> BinaryOperator.BIT_OR;
      case JavaScriptParser.CARET -> BinaryOperator.BIT_XOR;
      case JavaScriptParser.AND -> BinaryOperator.AND;
      case JavaScriptParser.OR -> BinaryOperator.OR;
      case JavaScriptParser.COALESCE -> BinaryOperator.COALESCE;
      case JavaScriptParser.IN -> BinaryOperator.IN;
      case JavaScriptParser.INSTANCEOF -> BinaryOperator.INSTANCE_OF;
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
      case "**=" -> BinaryOperator.POWER;
      case "<<=" -> BinaryOperator.SHIFT_LEFT;
      case ">>=" -> BinaryOperator.SHIFT_RIGHT;
      case ">>>=" -> BinaryOperator.SHIFT_RIGHT_UNSIGNED;
      case "&=" -> BinaryOperator.BIT_AND;
      case "|=" -> BinaryOperator.BIT_OR;
      case "^=" -> BinaryOperator.BIT_XOR;
      case "&&=" -> BinaryOperator.AND;
      case "||=" -> BinaryOperator.OR;
      case "??=" -> BinaryOperator.COALESCE;
      default -> throw new IllegalArgumentException("not an operator: " + symbol);
    };
  }
}
