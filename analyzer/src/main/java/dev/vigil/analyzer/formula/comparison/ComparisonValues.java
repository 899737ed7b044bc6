package dev.vigil.analyzer.formula.comparison;

import dev.vigil.analyzer.constant.ConstantValue;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.UnaryOperator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Python's operators make of values: {@link BigInteger}, {@link Double}, {@link String},
 * {@link Boolean}, {@link ConstantValue.Nothing}, {@link List}, {@link Map} and code. Empty is what
 * cannot be computed: errors, results that are too large, and all that depends on code whose value
 * is not known.
 */
final class ComparisonValues {
  /** Longest text, most elements and largest number, in characters and bits, that are computed. */
  private static final int LARGEST = ConstantValue.LARGEST;

  private ComparisonValues() {}

  /** Code that is put together of values is these values. */
  private static Object plain(Object value) {
    return value instanceof Comparison.CodeValue(String text, Object inner) ? inner : value;
  }

  private static boolean isUnknown(Object value) {
    return value instanceof Comparison.CodeText;
  }

  /** Whether a value counts as true. */
  static Optional<Boolean> truth(Object value) {
    return switch (plain(value)) {
      case Boolean truth -> Optional.of(truth);
      case BigInteger number -> Optional.of(number.signum() != 0);
      case Double number -> Optional.of(number != 0);
      case String text -> Optional.of(!text.isEmpty());
      case List<?> list -> Optional.of(!list.isEmpty());
      case Map<?, ?> map -> Optional.of(!map.isEmpty());
      case ConstantValue.Nothing none -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<Object> unary(UnaryOperator operator, Object value) {
    return switch (operator) {
      case NOT -> truth(value).map(held -> !held);
      case NEGATE ->
          number(value).flatMap(number -> binary(BigInteger.ZERO, BinaryOperator.SUBTRACT, number));
      case PLUS -> number(value).map(number -> number);
      case INVERT ->
          number(value)
              .filter(BigInteger.class::isInstance)
              .map(number -> ((BigInteger) number).not());
      case DEREFERENCE, ADDRESS, RECEIVE, CONCURRENT, DEFERRED, TYPE_OF, VOID, REMOVE, KEYS ->
          Optional.empty();
    };
  }

  static Optional<Object> binary(Object left, BinaryOperator operator, Object right) {
    return switch (operator) {
      case EQUAL, IS -> equal(left, right).map(Object.class::cast);
      case NOT_EQUAL, IS_NOT -> equal(left, right).map(same -> !same);
      case LESS -> order(left, right).map(order -> order < 0);
      case LESS_EQUAL -> order(left, right).map(order -> order <= 0);
      case GREATER -> order(left, right).map(order -> order > 0);
      case GREATER_EQUAL -> order(left, right).map(order -> order >= 0);
      case IN -> contains(right, left).map(Object.class::cast);
      case NOT_IN -> contains(right, left).map(contained -> !contained);
      default -> arithmetic(plain(left), operator, plain(right));
    };
  }

  /** As in Python, truth values are the numbers 0 and 1. */
  private static Optional<Number> number(Object value) {
    return switch (value) {
      case BigInteger number -> Optional.of(number);
      case Double number -> Optional.of(number);
      case Boolean truth -> Optional.of(truth ? BigInteger.ONE : BigInteger.ZERO);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> equal(Object left, Object right) {
    Object one = plain(left);
    Object other = plain(right);
    if (isUnknown(one) || isUnknown(other)) {
      return Optional.empty();
    }
    if (one instanceof List<?> list && other instanceof List<?> others) {
      return equal(list, others);
    }
    if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> others) {
      return map.keySet().equals(others.keySet())
          ? equal(new ArrayList<>(map.values()), map.keySet().stream().map(others::get).toList())
          : Optional.of(false);
    }
    return number(one).isPresent() && number(other).isPresent()
        ? order(one, other).map(order -> order == 0)
        : Optional.of(one.equals(other));
  }

  private static Optional<Boolean> equal(List<?> list, List<?> others) {
    if (list.size() != others.size()) {
      return Optional.of(false);
    }
    boolean known = true;
    for (int i = 0; i < list.size(); i++) {
      Optional<Boolean> same = equal(list.get(i), others.get(i));
      if (same.isPresent() && !same.get()) {
        return same;
      }
      known &= same.isPresent();
    }
    return known ? Optional.of(true) : Optional.empty();
  }

  private static Optional<Integer> order(Object left, Object right) {
    Object one = plain(left);
    Object other = plain(right);
    if (one instanceof String text && other instanceof String otherText) {
      return Optional.of(text.compareTo(otherText));
    }
    if (one instanceof List<?> list && other instanceof List<?> others) {
      return order(list, others);
    }
    Optional<Number> first = number(one);
    Optional<Number> second = number(other);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    if (first.get() instanceof BigInteger a && second.get() instanceof BigInteger b) {
      return Optional.of(a.compareTo(b));
    }
    double difference = first.get().doubleValue() - second.get().doubleValue();
    return Double.isNaN(difference) ? Optional.empty() : Optional.of((int) Math.signum(difference));
  }

  /** The first elements that differ decide. */
  private static Optional<Integer> order(List<?> list, List<?> others) {
    for (int i = 0; i < Math.min(list.size(), others.size()); i++) {
      Object one = list.get(i);
      Object other = others.get(i);
      Optional<Boolean> same = equal(one, other);
      if (same.isEmpty() || !same.get()) {
        return same.isEmpty() ? Optional.empty() : order(one, other);
      }
    }
    return Optional.of(Integer.compare(list.size(), others.size()));
  }

  private static Optional<Boolean> contains(Object container, Object value) {
    return switch (plain(container)) {
      case List<?> list -> isAmong(list, value);
      case Map<?, ?> map -> isAmong(map.keySet(), value);
      case String text when plain(value) instanceof String part -> Optional.of(text.contains(part));
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> isAmong(Iterable<?> values, Object value) {
    boolean known = true;
    for (Object each : values) {
      Optional<Boolean> same = equal(each, value);
      if (same.isPresent() && same.get()) {
        return same;
      }
      known &= same.isPresent();
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Object> arithmetic(Object left, BinaryOperator operator, Object right) {
    if (operator == BinaryOperator.ADD) {
      if (left instanceof String one && right instanceof String other) {
        return one.length() + other.length() <= LARGEST
            ? Optional.of(one + other)
            : Optional.empty();
      }
      if (left instanceof List<?> one && right instanceof List<?> other) {
        return Optional.of(Stream.concat(one.stream(), other.stream()).toList());
      }
    }
    if (operator == BinaryOperator.MULTIPLY) {
      if (right instanceof BigInteger times && isSequence(left)) {
        return repeated(left, times);
      }
      if (left instanceof BigInteger times && isSequence(right)) {
        return repeated(right, times);
      }
    }
    Optional<Number> one = number(left);
    Optional<Number> other = number(right);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return one.get() instanceof BigInteger a
            && other.get() instanceof BigInteger b
            && operator != BinaryOperator.DIVIDE
        ? whole(a, operator, b)
        : floating(one.get().doubleValue(), operator, other.get().doubleValue());
  }

  private static boolean isSequence(Object value) {
    return value instanceof String || value instanceof List;
  }

  private static Optional<Object> repeated(Object sequence, BigInteger times) {
    int length = sequence instanceof String text ? text.length() : ((List<?>) sequence).size();
    BigInteger whole = times.max(BigInteger.ZERO).multiply(BigInteger.valueOf(length));
    if (whole.compareTo(BigInteger.valueOf(LARGEST)) > 0) {
      return Optional.empty();
    }
    int count = whole.signum() == 0 ? 0 : times.intValueExact();
    return Optional.of(
        sequence instanceof String text
            ? text.repeat(count)
            : Collections.nCopies(count, (List<?>) sequence).stream()
                .flatMap(List::stream)
                .toList());
  }

  private static Optional<Object> whole(BigInteger one, BinaryOperator operator, BigInteger other) {
    return switch (operator) {
      case ADD -> Optional.of(one.add(other));
      case SUBTRACT -> Optional.of(one.subtract(other));
      case MULTIPLY ->
          one.bitLength() + (long) other.bitLength() <= LARGEST
              ? Optional.of(one.multiply(other))
              : Optional.empty();
      case FLOOR_DIVIDE -> remainder(one, other).map(left -> one.subtract(left).divide(other));
      case REMAINDER -> remainder(one, other).map(left -> left);
      case POWER -> power(one, other);
      case SHIFT_LEFT ->
          isSmall(other) && one.bitLength() + other.longValue() <= LARGEST
              ? Optional.of(one.shiftLeft(other.intValue()))
              : Optional.empty();
      case SHIFT_RIGHT -> {
        if (other.signum() < 0) {
          yield Optional.empty();
        }
        yield Optional.of(one.shiftRight(isSmall(other) ? other.intValue() : Integer.MAX_VALUE));
      }
      case BIT_AND -> Optional.of(one.and(other));
      case BIT_OR -> Optional.of(one.or(other));
      case BIT_XOR -> Optional.of(one.xor(other));
      default -> Optional.empty();
    };
  }

  /** Whether it is a number of bits that may be computed. */
  private static boolean isSmall(BigInteger number) {
    return number.signum() >= 0 && number.bitLength() < Integer.SIZE - 1;
  }

  private static Optional<Object> power(BigInteger base, BigInteger exponent) {
    if (exponent.signum() < 0) {
      return floating(base.doubleValue(), BinaryOperator.POWER, exponent.doubleValue());
    }
    boolean small =
        isSmall(exponent) && Math.max(1L, base.bitLength()) * exponent.longValue() <= LARGEST;
    return small ? Optional.of(base.pow(exponent.intValue())) : Optional.empty();
  }

  /** With the sign of the divisor, as in Python. */
  private static Optional<BigInteger> remainder(BigInteger one, BigInteger other) {
    return switch (other.signum()) {
      case 1 -> Optional.of(one.mod(other));
      case -1 -> Optional.of(one.negate().mod(other.negate()).negate());
      default -> Optional.empty();
    };
  }

  private static Optional<Object> floating(double one, BinaryOperator operator, double other) {
    boolean divides =
        operator == BinaryOperator.DIVIDE
            || operator == BinaryOperator.REMAINDER
            || operator == BinaryOperator.FLOOR_DIVIDE;
    if (divides && other == 0) {
      return Optional.empty();
    }
    double result =
        switch (operator) {
          case ADD -> one + other;
          case SUBTRACT -> one - other;
          case MULTIPLY -> one * other;
          case DIVIDE -> one / other;
          case FLOOR_DIVIDE -> Math.floor(one / other);
          case REMAINDER -> one - other * Math.floor(one / other);
          case POWER -> Math.pow(one, other);
          default -> Double.NaN;
        };
    return Double.isFinite(result) ? Optional.of(result) : Optional.empty();
  }

  /** What a text, a list or a dictionary has at a place or behind a key. */
  static Optional<Object> element(Object container, Object key) {
    return switch (plain(container)) {
      case String text ->
          place(key, text.length()).map(place -> String.valueOf(text.charAt(place)));
      case List<?> list -> place(key, list.size()).map(list::get);
      case Map<?, ?> map -> Optional.ofNullable(map.get(plain(key)));
      default -> Optional.empty();
    };
  }

  /** A place that is counted from the end if it is negative. */
  private static Optional<Integer> place(Object key, int length) {
    if (!(plain(key) instanceof BigInteger index) || index.bitLength() >= Integer.SIZE) {
      return Optional.empty();
    }
    long place = index.signum() < 0 ? index.longValue() + length : index.longValue();
    return place >= 0 && place < length ? Optional.of((int) place) : Optional.empty();
  }

  /** A part of a text or of a list. */
  static Optional<Object> slice(
      Object container, Optional<Object> lower, Optional<Object> upper, Optional<Object> step) {
    Optional<Integer> by = step.isEmpty() ? Optional.of(1) : whole(step.get());
    Object values = plain(container);
    if (by.isEmpty() || by.get() == 0 || !isSequence(values)) {
      return Optional.empty();
    }
    int length = values instanceof String text ? text.length() : ((List<?>) values).size();
    boolean forwards = by.get() > 0;
    Optional<Integer> from = edge(lower, length, forwards, forwards ? 0 : length - 1);
    Optional<Integer> to = edge(upper, length, forwards, forwards ? length : -1);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    List<Object> part = new ArrayList<>();
    for (long i = from.get(); forwards ? i < to.get() : i > to.get(); i += by.get()) {
      part.add(values instanceof String text ? text.charAt((int) i) : at(values, (int) i));
    }
    return Optional.of(
        values instanceof String
            ? part.stream().map(String::valueOf).collect(Collectors.joining())
            : List.copyOf(part));
  }

  private static Object at(Object list, int place) {
    return Objects.requireNonNull(((List<?>) list).get(place));
  }

  /** Where a part begins or ends, which is within the sequence or just outside. */
  private static Optional<Integer> edge(
      Optional<Object> bound, int length, boolean forwards, int absent) {
    if (bound.isEmpty()) {
      return Optional.of(absent);
    }
    int least = forwards ? 0 : -1;
    return whole(bound.get())
        .map(place -> place < 0 ? (long) place + length : place)
        .map(place -> (int) Math.max(least, Math.min(place, forwards ? length : length - 1L)));
  }

  private static Optional<Integer> whole(Object value) {
    return plain(value) instanceof BigInteger number && number.bitLength() < Integer.SIZE
        ? Optional.of(number.intValue())
        : Optional.empty();
  }
}
