package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.parse.LiteralTypes;
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
}
