package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.ComparisonChain;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Computes comparisons as Python does, over values that are known. */
final class ComparisonInterpreter {
  private static final Set<String> FUNCTIONS =
      Set.of("int", "str", "lower", "upper", "re.match", "strptime", "parse_promql_duration");

  /** Of Prometheus: each unit at most once, the larger first. */
  private static final Pattern DURATION =
      Pattern.compile(
          "(?:([0-9]{1,18})y)?(?:([0-9]{1,18})w)?(?:([0-9]{1,18})d)?(?:([0-9]{1,18})h)?"
              + "(?:([0-9]{1,18})m)?(?:([0-9]{1,18})s)?(?:([0-9]{1,18})ms)?");

  /** In milliseconds, as {@link #DURATION} has them. */
  private static final List<Long> UNITS =
      List.of(31_536_000_000L, 604_800_000L, 86_400_000L, 3_600_000L, 60_000L, 1000L, 1L);

  private final Function<String, Optional<Object>> metavariables;
  private final Optional<LocalDate> today;
  private final WorkBudget budget;

  ComparisonInterpreter(
      Function<String, Optional<Object>> metavariables,
      Optional<LocalDate> today,
      WorkBudget budget) {
    this.metavariables = metavariables;
    this.today = today;
    this.budget = budget;
  }

  /** Whether a value depends on the day. */
  static boolean callsToday(Node expression) {
    return (expression instanceof Call call && isToday(call))
        || expression.children().stream().anyMatch(ComparisonInterpreter::callsToday);
  }

  private static boolean isToday(Call call) {
    return function(call).equals("today");
  }

  /** Refuses what {@link #value} could never compute. */
  static void check(Expression expression) throws InvalidComparisonException {
    switch (expression) {
      case Metavariable any -> {}
      case EllipsisMetavariable any -> {}
      case NumberLiteral number when number.form() != NumberForm.IMAGINARY -> {}
      case StringLiteral text -> {}
      case BooleanLiteral truth -> {}
      case Unary unary when unary.operator() != UnaryOperator.INVERT -> check(unary.operand());
      case Binary binary when isKnown(binary.operator()) -> {
        check(binary.left());
        check(binary.right());
      }
      case ComparisonChain chain when chain.operators().stream().allMatch(o -> isKnown(o)) ->
          checkAll(chain.operands());
      case Collection list -> checkAll(list.elements());
      case Call call when isToday(call) && call.arguments().isEmpty() -> {}
      case Call call when isToday(call) ->
          throw new InvalidComparisonException("today takes no values");
      case Call call when FUNCTIONS.contains(function(call)) -> check(call);
      case Call call ->
          throw new InvalidComparisonException("the function is not known: " + function(call));
      default ->
          throw new InvalidComparisonException(
              "cannot be computed: " + expression.kind().name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static void checkAll(List<Expression> expressions) throws InvalidComparisonException {
    for (Expression expression : expressions) {
      check(expression);
    }
  }

  private static void check(Call call) throws InvalidComparisonException {
    int wanted = function(call).equals("re.match") ? 2 : 1;
    if (call.arguments().size() != wanted
        || call.arguments().stream().anyMatch(a -> a.argumentKind() != ArgumentKind.POSITIONAL)) {
      throw new InvalidComparisonException(function(call) + " takes " + wanted + " values");
    }
    for (Argument argument : call.arguments()) {
      check(argument.value());
    }
    if (wanted == 2 && call.arguments().get(0).value() instanceof StringLiteral regex) {
      compile(regex.value());
    }
  }

  private static TextPattern compile(String regex) throws InvalidComparisonException {
    try {
      return TextPattern.compile(regex);
    } catch (InvalidTextPatternException e) {
      throw new InvalidComparisonException(
          "not a regular expression (" + e.getMessage() + "): " + regex);
    }
  }

  private static boolean isKnown(BinaryOperator operator) {
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> true;
      case AND, OR, EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IN, NOT_IN -> true;
      case FLOOR_DIVIDE, POWER, MATRIX_MULTIPLY -> false;
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> false;
      case BIT_AND, BIT_OR, BIT_XOR -> true;
      case IS, IS_NOT -> false;
    };
  }

  private static String function(Call call) {
    return switch (call.callee()) {
      case Name name -> name.name();
      case FieldAccess(Span span, Name target, Identifier field) ->
          target.name() + "." + field.name();
      default -> "";
    };
  }

  /** The value of an expression, if it can be computed. */
  Optional<Object> value(Expression expression) {
    budget.take(1);
    return switch (expression) {
      case Metavariable any -> metavariables.apply(any.name());
      case EllipsisMetavariable any -> metavariables.apply(any.name());
      case NumberLiteral number -> number(number);
      case StringLiteral text -> Optional.of(text.value());
      case BooleanLiteral truth -> Optional.of(truth.value());
      case Unary unary -> value(unary.operand()).flatMap(of -> unary(unary.operator(), of));
      case Binary binary when binary.operator() == BinaryOperator.AND ->
          truth(binary.left()).flatMap(left -> left ? value(binary.right()) : Optional.of(false));
      case Binary binary when binary.operator() == BinaryOperator.OR ->
          truth(binary.left()).filter(left -> left).isPresent()
              ? Optional.of(true)
              : value(binary.right());
      case Binary binary ->
          value(binary.left())
              .flatMap(left ->
                  value(binary.right()).flatMap(right -> binary(left, binary.operator(), right)));
      case ComparisonChain chain -> chain(chain);
      case Collection list -> list(list);
      case Call call -> call(call);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> number(NumberLiteral number) {
    String digits = number.text().replace("_", "").toLowerCase(java.util.Locale.ROOT);
    if (number.form() == NumberForm.FLOAT) {
      return Optional.of(Double.valueOf(digits));
    }
    return Optional.of(
        switch (digits.length() > 1 ? digits.substring(0, 2) : "") {
          case "0x" -> new BigInteger(digits.substring(2), 16);
          case "0o" -> new BigInteger(digits.substring(2), 8);
          case "0b" -> new BigInteger(digits.substring(2), 2);
          default -> new BigInteger(digits);
        });
  }

  private Optional<Boolean> truth(Expression expression) {
    return value(expression).filter(Boolean.class::isInstance).map(Boolean.class::cast);
  }

  private static Optional<Object> unary(UnaryOperator operator, Object value) {
    return switch (operator) {
      case NOT -> value instanceof Boolean truth ? Optional.of(!truth) : Optional.empty();
      case NEGATE ->
          value instanceof Number
              ? binary(BigInteger.ZERO, BinaryOperator.SUBTRACT, value)
              : Optional.empty();
      case PLUS -> value instanceof Number ? Optional.of(value) : Optional.empty();
      case INVERT -> Optional.empty();
    };
  }

  private Optional<Object> chain(ComparisonChain chain) {
    for (int i = 0; i < chain.operators().size(); i++) {
      Optional<Object> left = value(chain.operands().get(i));
      Optional<Object> right = value(chain.operands().get(i + 1));
      if (left.isEmpty() || right.isEmpty()) {
        return Optional.empty();
      }
      Optional<Object> held = binary(left.get(), chain.operators().get(i), right.get());
      if (!held.equals(Optional.of(true))) {
        return held;
      }
    }
    return Optional.of(true);
  }

  private Optional<Object> list(Collection list) {
    List<Object> values = new ArrayList<>();
    for (Expression element : list.elements()) {
      Optional<Object> value = value(element);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }

  private Optional<Object> call(Call call) {
    if (isToday(call)) {
      return today.map(ComparisonInterpreter::seconds);
    }
    Optional<Object> first = value(call.arguments().get(0).value());
    return first.flatMap(value ->
        switch (function(call)) {
          case "int" -> integer(value);
          case "str" -> Optional.of(text(value));
          case "lower" -> Optional.of(text(value).toLowerCase(java.util.Locale.ROOT));
          case "strptime" -> date(text(value));
          case "parse_promql_duration" -> duration(text(value));
          case "upper" -> Optional.of(text(value).toUpperCase(java.util.Locale.ROOT));
          default -> matches(value, call.arguments().get(1).value());
        });
  }

  private static Optional<Object> integer(Object value) {
    return switch (value) {
      case BigInteger number -> Optional.of(number);
      case Double number when !number.isNaN() && !number.isInfinite() ->
          Optional.of(new java.math.BigDecimal(number).toBigInteger());
      case String text when text.strip().matches("[+-]?[0-9]{1,1000}") ->
          Optional.of(new BigInteger(text.strip()));
      case Boolean truth -> Optional.of(truth ? BigInteger.ONE : BigInteger.ZERO);
      default -> Optional.empty();
    };
  }

  /** A day such as {@code 2026-01-31} as seconds since 1970, in UTC. */
  private static Optional<Object> date(String text) {
    try {
      return Optional.of(seconds(LocalDate.parse(text)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Object seconds(LocalDate day) {
    return BigInteger.valueOf(day.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC));
  }

  /** A duration such as {@code 1h30m} in milliseconds; a day has 24 hours, a year 365 days. */
  private static Optional<Object> duration(String text) {
    Matcher matcher = DURATION.matcher(text.strip());
    if (!matcher.matches() || text.isBlank()) {
      return Optional.empty();
    }
    BigInteger sum = BigInteger.ZERO;
    for (int unit = 0; unit < UNITS.size(); unit++) {
      String number = matcher.group(unit + 1);
      if (number != null) {
        sum = sum.add(new BigInteger(number).multiply(BigInteger.valueOf(UNITS.get(unit))));
      }
    }
    return Optional.of(sum);
  }

  private static String text(Object value) {
    return switch (value) {
      case Comparison.CodeText(String code) -> code;
      case Boolean truth -> truth ? "True" : "False";
      default -> value.toString();
    };
  }

  private Optional<Object> matches(Object regex, Expression subject) {
    if (!(regex instanceof String pattern)) {
      return Optional.empty();
    }
    try {
      TextPattern compiled = compile(pattern);
      return value(subject).map(value -> compiled.lookingAt(text(value), budget).isPresent());
    } catch (InvalidComparisonException e) {
      // A regular expression that is a constant of the file, not of the rule.
      return Optional.empty();
    }
  }

  private static Optional<Object> binary(Object left, BinaryOperator operator, Object right) {
    if (left instanceof Comparison.CodeText || right instanceof Comparison.CodeText) {
      return Optional.empty();
    }
    return switch (operator) {
      case EQUAL -> Optional.of(equal(left, right));
      case NOT_EQUAL -> Optional.of(!equal(left, right));
      case LESS -> order(left, right).map(order -> order < 0);
      case LESS_EQUAL -> order(left, right).map(order -> order <= 0);
      case GREATER -> order(left, right).map(order -> order > 0);
      case GREATER_EQUAL -> order(left, right).map(order -> order >= 0);
      case IN -> contains(right, left).map(Object.class::cast);
      case NOT_IN -> contains(right, left).map(contained -> !contained);
      default -> arithmetic(left, operator, right);
    };
  }

  private static boolean equal(Object left, Object right) {
    boolean numbers = left instanceof Number && right instanceof Number;
    return numbers ? order(left, right).equals(Optional.of(0)) : left.equals(right);
  }

  private static Optional<Integer> order(Object left, Object right) {
    if (left instanceof BigInteger one && right instanceof BigInteger other) {
      return Optional.of(one.compareTo(other));
    }
    if (left instanceof String one && right instanceof String other) {
      return Optional.of(one.compareTo(other));
    }
    if (left instanceof Number one && right instanceof Number other) {
      double difference = one.doubleValue() - other.doubleValue();
      return Double.isNaN(difference)
          ? Optional.empty()
          : Optional.of((int) Math.signum(difference));
    }
    return Optional.empty();
  }

  private static Optional<Boolean> contains(Object container, Object value) {
    return switch (container) {
      case List<?> list -> Optional.of(list.stream().anyMatch(item -> equal(item, value)));
      case String text when value instanceof String part -> Optional.of(text.contains(part));
      default -> Optional.empty();
    };
  }

  private static Optional<Object> arithmetic(Object left, BinaryOperator operator, Object right) {
    if (left instanceof String one && right instanceof String other) {
      return operator == BinaryOperator.ADD ? Optional.of(one + other) : Optional.empty();
    }
    if (left instanceof BigInteger one
        && right instanceof BigInteger other
        && operator != BinaryOperator.DIVIDE) {
      return whole(one, operator, other);
    }
    if (left instanceof Number one && right instanceof Number other) {
      return floating(one.doubleValue(), operator, other.doubleValue());
    }
    return Optional.empty();
  }

  private static Optional<Object> whole(BigInteger one, BinaryOperator operator, BigInteger other) {
    return switch (operator) {
      case ADD -> Optional.of(one.add(other));
      case SUBTRACT -> Optional.of(one.subtract(other));
      case MULTIPLY -> Optional.of(one.multiply(other));
      case REMAINDER -> remainder(one, other);
      case BIT_AND -> Optional.of(one.and(other));
      case BIT_OR -> Optional.of(one.or(other));
      case BIT_XOR -> Optional.of(one.xor(other));
      default -> Optional.empty();
    };
  }

  /** With the sign of the divisor, as in Python. */
  private static Optional<Object> remainder(BigInteger one, BigInteger other) {
    return switch (other.signum()) {
      case 1 -> Optional.of(one.mod(other));
      case -1 -> Optional.of(one.negate().mod(other.negate()).negate());
      default -> Optional.empty();
    };
  }

  private static Optional<Object> floating(double one, BinaryOperator operator, double other) {
    return switch (operator) {
      case ADD -> Optional.of(one + other);
      case SUBTRACT -> Optional.of(one - other);
      case MULTIPLY -> Optional.of(one * other);
      case DIVIDE -> other == 0 ? Optional.empty() : Optional.of(one / other);
      case REMAINDER ->
          other == 0 ? Optional.empty() : Optional.of(one - other * Math.floor(one / other));
      default -> Optional.empty();
    };
  }
}
