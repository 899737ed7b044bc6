package dev.vigil.analyzer.parse.go;

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
import org.antlr.v4.runtime.Token;

/**
 * Puts operands and operators together by precedence as they come in, all of them grouped from the
 * left; only a long concatenation of string literals, as generated code has it, is grouped evenly,
 * which means the same and keeps the tree flat.
 */
final class GoOperation {
  private static final int ADDITIVE = 4;
  private static final int MULTIPLICATIVE = 5;

  private final Deque<Operand> operands = new ArrayDeque<>();
  private final Deque<BinaryOperator> operators = new ArrayDeque<>();

  /** The string literals that are concatenated in front of all else, while nothing else came. */
  private final List<Operand> texts = new ArrayList<>();

  GoOperation(Expression first, Span span) {
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
    takeTexts();
    reduce(precedence(operator));
    operators.push(operator);
    operands.push(operand);
  }

  /** Makes an operand of the string literals; no operator takes the last one of them alone. */
  private void takeTexts() {
    if (!texts.isEmpty()) {
      operands.push(OperatorChain.join(BinaryOperator.ADD, texts));
      texts.clear();
    }
  }

  Expression result() {
    takeTexts();
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
