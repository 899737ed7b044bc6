package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.OperatorChain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Matches operators with two sides. {@code and} and {@code or} match in any grouping, {@code |},
 * {@code &} and {@code ^} also in any order: a metavariable then stands for one operand or several,
 * and a pattern without metavariables for some of the operands. A metavariable that stands there
 * twice asks for operands that are the same: {@code $F | $F} matches {@code a | b | a}.
 */
final class OperatorMatcher {
  private final Matching matching;

  OperatorMatcher(Matching matching) {
    this.matching = matching;
  }

  void binary(Binary pattern, Expression expression, Bindings bindings, Continuation next) {
    if (!(expression instanceof Binary code) || code.operator() != pattern.operator()) {
      return;
    }
    boolean regrouped = matching.has(MatchOption.AC_MATCHING);
    switch (pattern.operator()) {
      case AND, OR -> {
        if (!regrouped) {
          sides(pattern, code, bindings, next);
        } else if (matching.has(MatchOption.COMMUTATIVE_BOOLOP)) {
          commutative(pattern, code, bindings, next);
        } else {
          associative(pattern.operator(), operands(pattern), operands(code), bindings, next);
        }
      }
      case BIT_AND, BIT_OR, BIT_XOR -> {
        if (regrouped) {
          commutative(pattern, code, bindings, next);
        } else {
          sides(pattern, code, bindings, next);
        }
      }
      case EQUAL, NOT_EQUAL -> {
        sides(pattern, code, bindings, next);
        if (matching.has(MatchOption.SYMMETRIC_EQ)) {
          sides(pattern, exchanged(code), bindings, next);
        }
      }
      default -> {
        if (pattern.right() instanceof Ellipsis) {
          matching.collections().list(operands(pattern), operands(code), bindings, next);
        } else {
          sides(pattern, code, bindings, next);
        }
      }
    }
  }

  private void sides(Binary pattern, Binary code, Bindings bindings, Continuation next) {
    ExpressionMatcher expressions = matching.expressions();
    expressions.match(
        pattern.left(),
        code.left(),
        bindings,
        b -> expressions.match(pattern.right(), code.right(), b, next));
  }

  private static Binary exchanged(Binary code) {
    Expression first = code.right();
    Expression second = code.left();
    return new Binary(code.span(), first, code.operator(), second);
  }

  /** The operands of a chain of one operator. */
  private static List<Expression> operands(Binary chain) {
    List<Expression> operands = new ArrayList<>();
    collect(chain, chain.operator(), operands);
    return operands;
  }

  private static void collect(
      Expression expression, BinaryOperator operator, List<Expression> operands) {
    if (expression instanceof Binary binary && binary.operator() == operator) {
      collect(binary.left(), operator, operands);
      collect(binary.right(), operator, operands);
    } else {
      operands.add(expression);
    }
  }

  /**
   * Each operand of the pattern stands for one of the code's, a metavariable for one or more. Where
   * more are left than a chain from the left has, it stands for one, the last one for all.
   */
  private void associative(
      BinaryOperator operator,
      List<Expression> pattern,
      List<Expression> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty() || code.isEmpty()) {
      if (code.isEmpty() && pattern.stream().allMatch(Ellipsis.class::isInstance)) {
        next.matched(bindings);
      }
      return;
    }
    matching.step();
    Expression first = pattern.get(0);
    List<Expression> rest = pattern.subList(1, pattern.size());
    int least = first instanceof Ellipsis ? 0 : 1;
    int most = most(first, rest.isEmpty(), code.size());
    for (int taken = rest.isEmpty() ? most : least; taken <= most; taken++) {
      List<Expression> left = code.subList(taken, code.size());
      if (least == 0) {
        associative(operator, rest, left, bindings, next);
      } else {
        matching.steps(taken - 1);
        matching
            .expressions()
            .match(
                first,
                joined(operator, code.subList(0, taken)),
                bindings,
                b -> associative(operator, rest, left, b, next));
      }
    }
  }

  private static int most(Expression operand, boolean last, int left) {
    boolean all =
        operand instanceof Ellipsis
            || (operand instanceof Metavariable
                && (last || left <= OperatorChain.LONGEST_FROM_LEFT));
    return all ? left : 1;
  }

  private void commutative(Binary pattern, Binary code, Bindings bindings, Continuation next) {
    List<Expression> fixed = new ArrayList<>();
    List<Expression> open = new ArrayList<>();
    for (Expression operand : operands(pattern)) {
      (operand instanceof Metavariable || operand instanceof Ellipsis ? open : fixed).add(operand);
    }
    commutative(pattern.operator(), fixed, open, operands(code), bindings, next);
  }

  private void commutative(
      BinaryOperator operator,
      List<Expression> fixed,
      List<Expression> open,
      List<Expression> code,
      Bindings bindings,
      Continuation next) {
    if (fixed.isEmpty()) {
      if (open.isEmpty()) {
        next.matched(bindings);
      } else {
        associative(operator, open, code, bindings, next);
        if (code.size() == 2) {
          associative(operator, open, List.of(code.get(1), code.get(0)), bindings, next);
        } else if (isAnyTwice(open)) {
          single(open, code, bindings, next);
        }
      }
      return;
    }
    for (int i = 0; i < code.size(); i++) {
      matching.step();
      List<Expression> left = Patterns.without(code, i);
      matching
          .expressions()
          .match(
              fixed.get(0),
              code.get(i),
              bindings,
              b -> commutative(operator, fixed.subList(1, fixed.size()), open, left, b, next));
    }
  }

  /** Whether a metavariable stands there twice, so that operands that are the same are meant. */
  private static boolean isAnyTwice(List<Expression> open) {
    Set<String> names = new HashSet<>();
    for (Expression operand : open) {
      if (operand instanceof Metavariable any && !names.add(any.name())) {
        return true;
      }
    }
    return false;
  }

  /** Each metavariable stands for one of the operands, in any order; others may be left. */
  private void single(
      List<Expression> open, List<Expression> code, Bindings bindings, Continuation next) {
    if (open.isEmpty()) {
      next.matched(bindings);
      return;
    }
    List<Expression> rest = open.subList(1, open.size());
    if (open.get(0) instanceof Ellipsis) {
      single(rest, code, bindings, next);
      return;
    }
    for (int i = 0; i < code.size(); i++) {
      matching.step();
      List<Expression> left = Patterns.without(code, i);
      matching
          .expressions()
          .match(open.get(0), code.get(i), bindings, b -> single(rest, left, b, next));
    }
  }

  /** Operands as one expression; they need not stand beside each other. */
  private static Expression joined(BinaryOperator operator, List<Expression> operands) {
    return operands.size() == 1
        ? operands.getFirst()
        : OperatorChain.join(
                operator,
                operands.stream()
                    .map(operand -> new OperatorChain.Operand(operand, operand.span()))
                    .toList())
            .expression();
  }
}
