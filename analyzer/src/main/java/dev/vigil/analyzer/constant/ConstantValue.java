package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.parse.LiteralTypes;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Expression;
import java.math.BigInteger;
import java.util.Optional;

/** What is known of the value of an expression. */
public sealed interface ConstantValue {
  /** Longest string and largest number, in characters and bits, that are computed. */
  int LARGEST = 10_000;

  /**
   * The value itself.
   *
   * @param value a {@link String}, {@link BigInteger}, {@link Double}, {@link Boolean} or {@link
   *     Nothing}
   */
  record Known(Object value) implements ConstantValue {}

  /**
   * One of several constants of a type, or one that was not computed.
   *
   * @param type the class of the value
   */
  record SomeOf(Class<?> type) implements ConstantValue {}

  /**
   * What an expression gives that is no constant: known as code only.
   *
   * @param expression what the variable was given
   */
  record Given(Expression expression) implements ConstantValue {}

  /** Any value. */
  enum Unknown implements ConstantValue {
    /** The only one. */
    VALUE
  }

  /** The value {@code None}. */
  enum Nothing {
    /** The only one. */
    NONE
  }

  /** What is known if it is the one or the other. */
  default ConstantValue join(ConstantValue other) {
    if (equals(other)) {
      return this;
    }
    return isUnknown() || other.isUnknown() || !type().equals(other.type())
        ? Unknown.VALUE
        : new SomeOf(type());
  }

  /** Whether nothing is known. */
  default boolean isUnknown() {
    return this instanceof Unknown || this instanceof Given;
  }

  /** The class of the value; {@code void} if nothing is known. */
  default Class<?> type() {
    return switch (this) {
      case Known known -> known.value().getClass();
      case SomeOf some -> some.type();
      case Given given -> void.class;
      case Unknown unknown -> void.class;
    };
  }

  /** What a language calls its type, if it is known and has a name. */
  default Optional<String> typeName(LiteralTypes names) {
    Class<?> type = type();
    if (type == String.class) {
      return Optional.of(names.text());
    } else if (type == BigInteger.class) {
      return Optional.of(names.integer());
    } else if (type == Double.class) {
      return Optional.of(names.decimal());
    }
    return type == Boolean.class ? Optional.of(names.truth()) : Optional.empty();
  }

  /** Whether it is text for sure. */
  default boolean isString() {
    return type().equals(String.class);
  }

  /** The result of an operation on constants. */
  static ConstantValue binary(ConstantValue left, BinaryOperator operator, ConstantValue right) {
    if (left.isUnknown() || right.isUnknown()) {
      return Unknown.VALUE;
    }
    if (left.isString()) {
      return string(left, operator, right);
    }
    if (left instanceof Known(BigInteger a) && right instanceof Known(BigInteger b)) {
      return integer(a, operator, b);
    }
    boolean numbers = isNumber(left) && isNumber(right) && !operator.isComparison();
    return numbers ? new SomeOf(left.type()) : Unknown.VALUE;
  }

  private static ConstantValue string(
      ConstantValue left, BinaryOperator operator, ConstantValue right) {
    return switch (operator) {
      case ADD ->
          !right.isString()
              ? Unknown.VALUE
              : left instanceof Known(String a)
                      && right instanceof Known(String b)
                      && a.length() + b.length() <= LARGEST
                  ? new Known(a + b)
                  : new SomeOf(String.class);
      case REMAINDER, MULTIPLY -> new SomeOf(String.class);
      default -> Unknown.VALUE;
    };
  }

  private static ConstantValue integer(BigInteger a, BinaryOperator operator, BigInteger b) {
    if (a.bitLength() + b.bitLength() > LARGEST) {
      return new SomeOf(BigInteger.class);
    }
    return switch (operator) {
      case ADD -> new Known(a.add(b));
      case SUBTRACT -> new Known(a.subtract(b));
      case MULTIPLY -> new Known(a.multiply(b));
      case BIT_OR -> new Known(a.or(b));
      case BIT_AND -> new Known(a.and(b));
      case BIT_XOR -> new Known(a.xor(b));
      default -> operator.isComparison() ? Unknown.VALUE : new SomeOf(BigInteger.class);
    };
  }

  private static boolean isNumber(ConstantValue value) {
    return Number.class.isAssignableFrom(value.type());
  }
}
