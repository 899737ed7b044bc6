package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What a variable holds: what is known of its value, and the expression that it was given last, if
 * that is one for sure. Immutable. A variable that was not yet given a value holds null; where it
 * meets one that was, the value stays known, but not the expression.
 */
final class Held {
  /** Any value. */
  static final Held UNKNOWN = new Held(ConstantValue.Unknown.VALUE, null);

  private final ConstantValue value;
  private final @Nullable Expression given;

  private Held(ConstantValue value, @Nullable Expression given) {
    this.value = value;
    this.given = given;
  }

  /** A value that was given by no expression that could stand for the variable. */
  static Held of(ConstantValue value) {
    return value.isUnknown() ? UNKNOWN : new Held(value, null);
  }

  /** The value of an expression that can stand for the variable. */
  static Held given(ConstantValue value, Expression expression) {
    return new Held(value, expression);
  }

  /** What is known of the value; else the expression, if that is known. */
  ConstantValue value() {
    return value.isUnknown() && given != null ? new ConstantValue.Given(given) : value;
  }

  /** What is known of the value, without the expression. */
  ConstantValue constant() {
    return value;
  }

  /** What holds where two ways meet: one of both itself if the other adds nothing to it. */
  @SuppressWarnings("ReferenceEquality") // Expressions are told apart by their place.
  static @Nullable Held join(@Nullable Held one, @Nullable Held other) {
    if (one == other) {
      return one;
    }
    if (one == null) {
      return other == null ? null : other.alone();
    }
    if (other == null) {
      return one.alone();
    }
    Expression given = one.given == other.given ? one.given : null;
    ConstantValue value = one.value.join(other.value);
    return one.is(value, given) ? one : new Held(value, given);
  }

  @SuppressWarnings("ReferenceEquality") // Expressions are told apart by their place.
  private boolean is(ConstantValue otherValue, @Nullable Expression otherGiven) {
    return given == otherGiven && value.equals(otherValue);
  }

  private Held alone() {
    return given == null ? this : of(value);
  }
}
