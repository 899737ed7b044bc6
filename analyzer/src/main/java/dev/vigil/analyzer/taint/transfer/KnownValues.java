package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.UnaryOperator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Computes with constants: strings, {@link BigInteger}s and truth values. What a language might
 * compute otherwise, such as a division with a remainder, is not known.
 */
final class KnownValues {
  private static final int LONGEST = 10_000;
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,100}l?");

  private KnownValues() {}

  static Optional<Object> number(String text) {
    try {
      String digits = text.replace("_", "");
      String lower = digits.toLowerCase(java.util.Locale.ROOT);
      if (lower.startsWith("0x")) {
        return Optional.of(new BigInteger(lower.substring(2).replace("l", ""), 16));
      }
      boolean decimal = DECIMAL.matcher(lower).matches();
      return decimal ? Optional.of(new BigInteger(lower.replace("l", ""))) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<Object> unary(UnaryOperator operator, Optional<Object> operand) {
    return operand.flatMap(value ->
        switch (operator) {
          case NOT -> truth(value).map(known -> !known);
          case NEGATE ->
              value instanceof BigInteger number ? Optional.of(number.negate()) : Optional.empty();
          case PLUS,
              INVERT,
              DEREFERENCE,
              ADDRESS,
              RECEIVE,
              CONCURRENT,
              DEFERRED,
              TYPE_OF,
              VOID,
              REMOVE,
              KEYS ->
              Optional.empty();
        });
  }

  /** Whether a constant is a text, a number or a truth value: nothing is ever written into it. */
  static boolean isScalar(Object constant) {
    return constant instanceof String || constant instanceof Number || constant instanceof Boolean;
  }

  /** Whether a value counts as true. */
  static Optional<Boolean> truth(Object value) {
    return switch (value) {
      case Boolean known -> Optional.of(known);
      case String text -> Optional.of(!text.isEmpty());
      case BigInteger number -> Optional.of(number.signum() != 0);
      default -> Optional.empty();
    };
  }

  static Optional<Object> binary(
      Optional<Object> left, BinaryOperator operator, Optional<Object> right) {
    if (operator == BinaryOperator.AND || operator == BinaryOperator.OR) {
      return logic(left, operator == BinaryOperator.AND, right);
    }
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return switch (left.get()) {
      case BigInteger a when right.get() instanceof BigInteger b -> integers(a, operator, b);
      case Fraction a when right.get() instanceof BigInteger b -> fractions(a, operator, exact(b));
      case Fraction a when right.get() instanceof Fraction b -> fractions(a, operator, b);
      case BigInteger a when right.get() instanceof Fraction b -> fractions(exact(a), operator, b);
      case String a when right.get() instanceof String b -> strings(a, operator, b);
      case String a when operator == BinaryOperator.ADD -> text(a + right.get());
      case Boolean a when right.get() instanceof Boolean b -> truths(a, operator, b);
      default -> Optional.empty();
    };
  }

  /** The one side decides alone if it does. */
  private static Optional<Object> logic(
      Optional<Object> left, boolean and, Optional<Object> right) {
    Optional<Boolean> one = left.flatMap(KnownValues::truth);
    if (one.isEmpty()) {
      Optional<Boolean> other = right.flatMap(KnownValues::truth);
      return other.isPresent() && other.get() != and && right.get() instanceof Boolean
          ? right
          : Optional.empty();
    }
    return one.get() == and ? right : left;
  }

  /**
   * The quotient of integers, between its two neighbours: a language rounds it or does not.
   *
   * @param low what it is at least
   * @param high what it is at most
   */
  private record Fraction(BigDecimal low, BigDecimal high) {}

  private static Fraction exact(BigInteger number) {
    return new Fraction(new BigDecimal(number), new BigDecimal(number));
  }

  private static Optional<Object> integers(BigInteger a, BinaryOperator operator, BigInteger b) {
    if (a.bitLength() + b.bitLength() > LONGEST) {
      return Optional.empty();
    }
    return switch (operator) {
      case ADD -> Optional.of(a.add(b));
      case SUBTRACT -> Optional.of(a.subtract(b));
      case MULTIPLY -> Optional.of(a.multiply(b));
      case DIVIDE -> divide(a, b);
      case FLOOR_DIVIDE, REMAINDER ->
          a.signum() >= 0 && b.signum() > 0
              ? Optional.of(operator == BinaryOperator.REMAINDER ? a.remainder(b) : a.divide(b))
              : Optional.empty();
      case BIT_OR -> Optional.of(a.or(b));
      case BIT_AND -> Optional.of(a.and(b));
      case BIT_XOR -> Optional.of(a.xor(b));
      default -> compare(operator, a.compareTo(b));
    };
  }

  private static Optional<Object> divide(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      return Optional.empty();
    }
    BigInteger[] parts = a.divideAndRemainder(b);
    if (parts[1].signum() == 0) {
      return Optional.of(parts[0]);
    }
    BigDecimal quotient = new BigDecimal(parts[0]);
    return Optional.of(
        new Fraction(quotient.subtract(BigDecimal.ONE), quotient.add(BigDecimal.ONE)));
  }

  private static Optional<Object> fractions(Fraction a, BinaryOperator operator, Fraction b) {
    return switch (operator) {
      case ADD -> Optional.of(new Fraction(a.low.add(b.low), a.high.add(b.high)));
      case SUBTRACT -> Optional.of(new Fraction(a.low.subtract(b.high), a.high.subtract(b.low)));
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL ->
          a.high.compareTo(b.low) < 0
              ? compare(operator, -1)
              : a.low.compareTo(b.high) > 0 ? compare(operator, 1) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Object> strings(String a, BinaryOperator operator, String b) {
    return switch (operator) {
      case ADD -> text(a + b);
      case IN -> Optional.of(b.contains(a));
      case NOT_IN -> Optional.of(!b.contains(a));
      default -> compare(operator, a.compareTo(b));
    };
  }

  static Optional<Object> text(String text) {
    return text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Object> truths(boolean a, BinaryOperator operator, boolean b) {
    return switch (operator) {
      case EQUAL, IS -> Optional.of(a == b);
      case NOT_EQUAL, IS_NOT -> Optional.of(a != b);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> compare(BinaryOperator operator, int order) {
    return switch (operator) {
      case EQUAL -> Optional.of(order == 0);
      case NOT_EQUAL -> Optional.of(order != 0);
      case LESS -> Optional.of(order < 0);
      case LESS_EQUAL -> Optional.of(order <= 0);
      case GREATER -> Optional.of(order > 0);
      case GREATER_EQUAL -> Optional.of(order >= 0);
      default -> Optional.empty();
    };
  }
}
