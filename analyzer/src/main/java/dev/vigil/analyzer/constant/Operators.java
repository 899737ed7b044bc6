package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.constant.ConstantValue.Known;
import dev.vigil.analyzer.constant.ConstantValue.SomeOf;
import dev.vigil.analyzer.constant.ConstantValue.Unknown;
import dev.vigil.analyzer.syntax.BinaryOperator;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Computes operations on constants as a language does. What would be larger than {@link
 * ConstantValue#LARGEST}, or than integers of the language are, is known by its type only.
 *
 * @param fixedWidth whether integers have 32 or 64 bits, and a division of them drops the fraction
 */
record Operators(boolean fixedWidth) {
  private static final SomeOf TEXT = new SomeOf(String.class);
  private static final SomeOf INTEGER = new SomeOf(BigInteger.class);

  /** Bits of the smallest integers that are computed with. */
  private static final int WIDTH = 32;

  ConstantValue binary(ConstantValue left, BinaryOperator operator, ConstantValue right) {
    if (left.isString() || right.isString()) {
      return text(left, operator, right);
    }
    if (left.isUnknown() || right.isUnknown()) {
      return Unknown.VALUE;
    }
    if (left instanceof Known(BigInteger a) && right instanceof Known(BigInteger b)) {
      return operator.isComparison() ? compared(a.compareTo(b), operator) : integer(a, operator, b);
    }
    if (left instanceof Known(Number a) && right instanceof Known(Number b)) {
      return operator.isComparison()
          ? compared(Double.compare(a.doubleValue(), b.doubleValue()), operator)
          : decimal(a.doubleValue(), operator, b.doubleValue());
    }
    if (left instanceof Known && right instanceof Known && left.type() == right.type()) {
      return same(left.equals(right), operator);
    }
    boolean numbers = isNumber(left) && isNumber(right) && !operator.isComparison();
    return numbers ? new SomeOf(left.type()) : Unknown.VALUE;
  }

  private static boolean isNumber(ConstantValue value) {
    return Number.class.isAssignableFrom(value.type());
  }

  private static ConstantValue compared(int order, BinaryOperator operator) {
    return switch (operator) {
      case LESS -> new Known(order < 0);
      case LESS_EQUAL -> new Known(order <= 0);
      case GREATER -> new Known(order > 0);
      case GREATER_EQUAL -> new Known(order >= 0);
      case EQUAL -> new Known(order == 0);
      case NOT_EQUAL -> new Known(order != 0);
      default -> Unknown.VALUE;
    };
  }

  /** Of truth values, and of the absence of a value. */
  private static ConstantValue same(boolean equal, BinaryOperator operator) {
    return switch (operator) {
      case EQUAL, IS -> new Known(equal);
      case NOT_EQUAL, IS_NOT -> new Known(!equal);
      default -> Unknown.VALUE;
    };
  }

  private ConstantValue text(ConstantValue left, BinaryOperator operator, ConstantValue right) {
    return switch (operator) {
      case ADD -> sum(left, right);
      case REMAINDER ->
          left.isString() && !right.isUnknown() ? formatted(left, right) : Unknown.VALUE;
      case MULTIPLY ->
          left instanceof Known(String text) && right instanceof Known(BigInteger times)
              ? repeated(text, times)
              : left instanceof Known(BigInteger times) && right instanceof Known(String text)
                  ? repeated(text, times)
                  : TEXT;
      case EQUAL, NOT_EQUAL ->
          left instanceof Known(String a) && right instanceof Known(String b) && !fixedWidth
              ? compared(a.compareTo(b), operator)
              : Unknown.VALUE;
      case IN, NOT_IN ->
          left instanceof Known(String a) && right instanceof Known(String b)
              ? new Known(b.contains(a) == (operator == BinaryOperator.IN))
              : Unknown.VALUE;
      default -> Unknown.VALUE;
    };
  }

  /** Where integers have a width, a text can be put together with any value. */
  private ConstantValue sum(ConstantValue left, ConstantValue right) {
    if (!left.isString() || !right.isString()) {
      return fixedWidth && !left.isUnknown() && !right.isUnknown() ? TEXT : Unknown.VALUE;
    }
    return left instanceof Known(String a)
            && right instanceof Known(String b)
            && a.length() + b.length() <= ConstantValue.LARGEST
        ? new Known(a + b)
        : TEXT;
  }

  private static ConstantValue repeated(String text, BigInteger times) {
    BigInteger length = times.max(BigInteger.ZERO).multiply(BigInteger.valueOf(text.length()));
    if (length.bitLength() >= WIDTH || length.intValue() > ConstantValue.LARGEST) {
      return TEXT;
    }
    return new Known(length.signum() == 0 ? "" : text.repeat(times.intValue()));
  }

  /** A text in which one place is filled with another text. */
  private static ConstantValue formatted(ConstantValue format, ConstantValue argument) {
    if (format instanceof Known(String text) && argument instanceof Known(String filling)) {
      return filled(
              TextFormat.percent(text),
              place -> place.equals("0") ? Optional.of(new Known(filling)) : Optional.empty())
          .orElse(TEXT);
    }
    return TEXT;
  }

  /** Tells what fills a place of a format. */
  interface Arguments {
    /** The value of an argument, by number or name; empty if there is none. */
    Optional<ConstantValue> of(String place);
  }

  /** A format with its places filled; empty if not all of them are filled with known texts. */
  static Optional<ConstantValue> filled(TextFormat format, Arguments arguments) {
    StringBuilder text = new StringBuilder(format.pieces().getFirst());
    for (int i = 0; i < format.places().size(); i++) {
      Optional<ConstantValue> argument = format.places().get(i).flatMap(arguments::of);
      if (argument.isEmpty() || !(argument.get() instanceof Known(String filling))) {
        return Optional.empty();
      }
      text.append(filling).append(format.pieces().get(i + 1));
      if (text.length() > ConstantValue.LARGEST) {
        return Optional.empty();
      }
    }
    return Optional.of(new Known(text.toString()));
  }

  private ConstantValue integer(BigInteger a, BinaryOperator operator, BigInteger b) {
    if (a.bitLength() + b.bitLength() > ConstantValue.LARGEST) {
      return INTEGER;
    }
    return switch (operator) {
      case ADD -> bounded(a.add(b));
      case SUBTRACT -> bounded(a.subtract(b));
      case MULTIPLY -> bounded(a.multiply(b));
      case BIT_OR -> new Known(a.or(b));
      case BIT_AND -> new Known(a.and(b));
      case BIT_XOR -> new Known(a.xor(b));
      case BIT_CLEAR -> new Known(a.andNot(b));
      case DIVIDE -> fixedWidth ? divided(a, operator, b) : quotient(a, b);
      case FLOOR_DIVIDE, REMAINDER -> divided(a, operator, b);
      case POWER -> power(a, b);
      case SHIFT_LEFT -> shifted(a, b, true);
      case SHIFT_RIGHT -> shifted(a, b, false);
      case SHIFT_RIGHT_UNSIGNED -> a.signum() < 0 ? INTEGER : shifted(a, b, false);
      default -> INTEGER;
    };
  }

  /** What is too large may be cut to its last bits. */
  private ConstantValue bounded(BigInteger value) {
    return fixedWidth && value.bitLength() >= WIDTH ? INTEGER : new Known(value);
  }

  private static ConstantValue quotient(BigInteger a, BigInteger b) {
    double value = a.doubleValue() / b.doubleValue();
    return Double.isFinite(value) ? new Known(value) : new SomeOf(Double.class);
  }

  private ConstantValue divided(BigInteger a, BinaryOperator operator, BigInteger b) {
    if (b.signum() == 0) {
      return Unknown.VALUE;
    }
    BigInteger[] parts = a.divideAndRemainder(b);
    boolean down = !fixedWidth && parts[1].signum() != 0 && parts[1].signum() != b.signum();
    return operator == BinaryOperator.REMAINDER
        ? new Known(down ? parts[1].add(b) : parts[1])
        : bounded(down ? parts[0].subtract(BigInteger.ONE) : parts[0]);
  }

  private static ConstantValue power(BigInteger base, BigInteger exponent) {
    if (exponent.signum() < 0) {
      return new SomeOf(Double.class);
    }
    BigInteger bits = exponent.multiply(BigInteger.valueOf(Math.max(1, base.bitLength())));
    return bits.compareTo(BigInteger.valueOf(ConstantValue.LARGEST)) > 0
        ? INTEGER
        : new Known(base.pow(exponent.intValue()));
  }

  private ConstantValue shifted(BigInteger value, BigInteger distance, boolean left) {
    int most = fixedWidth ? WIDTH - 1 : ConstantValue.LARGEST;
    if (distance.signum() < 0 || distance.compareTo(BigInteger.valueOf(most)) > 0) {
      return INTEGER;
    }
    int bits = distance.intValue();
    return left ? bounded(value.shiftLeft(bits)) : new Known(value.shiftRight(bits));
  }

  private static ConstantValue decimal(double a, BinaryOperator operator, double b) {
    double value =
        switch (operator) {
          case ADD -> a + b;
          case SUBTRACT -> a - b;
          case MULTIPLY -> a * b;
          case DIVIDE -> a / b;
          default -> Double.NaN;
        };
    return Double.isFinite(value) ? new Known(value) : new SomeOf(Double.class);
  }
}
