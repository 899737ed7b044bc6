package dev.vigil.analyzer.formula.comparison;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.constant.ConstantValue;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions that comparisons can call, and the methods of texts, which are called alike. */
final class ComparisonFunctions {
  /** By name, the fewest and the most values that a function takes. */
  private static final Map<String, Arity> FUNCTIONS =
      Map.ofEntries(
          Map.entry("int", new Arity(1, 2)),
          Map.entry("float", new Arity(1, 1)),
          Map.entry("bool", new Arity(1, 1)),
          Map.entry("str", new Arity(1, 1)),
          Map.entry("len", new Arity(1, 1)),
          Map.entry("abs", new Arity(1, 1)),
          Map.entry("lower", new Arity(1, 1)),
          Map.entry("upper", new Arity(1, 1)),
          Map.entry("re.match", new Arity(2, 2)),
          Map.entry("today", new Arity(0, 0)),
          Map.entry("strptime", new Arity(1, 1)),
          Map.entry("parse_promql_duration", new Arity(1, 1)));

  /** By name, the fewest and the most values that a method of a text takes beside the text. */
  private static final Map<String, Arity> METHODS =
      Map.ofEntries(
          Map.entry("lower", new Arity(0, 0)),
          Map.entry("upper", new Arity(0, 0)),
          Map.entry("strip", new Arity(0, 1)),
          Map.entry("lstrip", new Arity(0, 1)),
          Map.entry("rstrip", new Arity(0, 1)),
          Map.entry("startswith", new Arity(1, 1)),
          Map.entry("endswith", new Arity(1, 1)),
          Map.entry("find", new Arity(1, 1)),
          Map.entry("count", new Arity(1, 1)),
          Map.entry("replace", new Arity(2, 2)),
          Map.entry("split", new Arity(1, 1)),
          Map.entry("isdigit", new Arity(0, 0)));

  /** Of Prometheus: each unit at most once, the larger first. */
  private static final Pattern DURATION =
      Pattern.compile(
          "(?:([0-9]{1,18})y)?(?:([0-9]{1,18})w)?(?:([0-9]{1,18})d)?(?:([0-9]{1,18})h)?"
              + "(?:([0-9]{1,18})m)?(?:([0-9]{1,18})s)?(?:([0-9]{1,18})ms)?");

  /** In milliseconds, as {@link #DURATION} has them. */
  private static final List<Long> UNITS =
      List.of(31_536_000_000L, 604_800_000L, 86_400_000L, 3_600_000L, 60_000L, 1000L, 1L);

  private static final String BLANKS = " \t\n\r\f\u000b";

  private final Optional<LocalDate> today;
  private final WorkBudget budget;

  private record Arity(int least, int most) {
    @Override
    public String toString() {
      return least == most ? String.valueOf(least) : least + " to " + most;
    }
  }

  /**
   * The functions.
   *
   * @param today the day that comparisons are computed for, if it is known
   */
  ComparisonFunctions(Optional<LocalDate> today, WorkBudget budget) {
    this.today = today;
    this.budget = budget;
  }

  static boolean isToday(Call call) {
    return name(call).equals("today");
  }

  /** Refuses a call of what is not known, or with another number of values than that takes. */
  static void check(Call call) throws InvalidComparisonException {
    String name = name(call);
    Arity arity = receiver(call).isPresent() ? METHODS.get(name) : FUNCTIONS.get(name);
    if (arity == null) {
      throw new InvalidComparisonException("the function is not known: " + name);
    }
    int given = call.arguments().size();
    if (given < arity.least
        || given > arity.most
        || call.arguments().stream().anyMatch(a -> a.argumentKind() != ArgumentKind.POSITIONAL)) {
      throw new InvalidComparisonException(
          name + " takes " + arity + (arity.most == 1 ? " value" : " values"));
    }
    if (name.equals("re.match") && call.arguments().get(0).value() instanceof StringLiteral regex) {
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

  private static String name(Call call) {
    return switch (call.callee()) {
      case Name name -> name.name();
      case FieldAccess access when receiver(call).isPresent() -> access.field().name();
      case FieldAccess(Span span, Name target, Identifier field) ->
          target.name() + "." + field.name();
      default -> "";
    };
  }

  /** The object whose method is called; none for functions, such as {@code re.match}. */
  static Optional<Expression> receiver(Call call) {
    return call.callee() instanceof FieldAccess access && !(access.target() instanceof Name)
        ? Optional.of(access.target())
        : Optional.empty();
  }

  /**
   * What a call gives.
   *
   * @param values what it is given: the object of a method first
   */
  Optional<Object> value(Call call, List<Object> values) {
    String name = name(call);
    return receiver(call).isPresent()
        ? method(name, values.get(0), values.subList(1, values.size()))
        : function(name, values);
  }

  private Optional<Object> function(String name, List<Object> values) {
    return switch (name) {
      case "today" -> today.map(ComparisonFunctions::seconds);
      case "int" ->
          values.size() == 1 ? integer(values.get(0)) : integer(values.get(0), values.get(1));
      case "float" -> decimal(values.get(0));
      case "bool" -> ComparisonValues.truth(values.get(0)).map(Object.class::cast);
      case "str" -> Optional.of(text(values.get(0)));
      case "len" -> length(values.get(0));
      case "abs" -> absolute(values.get(0));
      case "lower" -> Optional.of(text(values.get(0)).toLowerCase(Locale.ROOT));
      case "upper" -> Optional.of(text(values.get(0)).toUpperCase(Locale.ROOT));
      case "strptime" -> date(text(values.get(0)));
      case "parse_promql_duration" -> duration(text(values.get(0)));
      default -> matches(values.get(0), values.get(1));
    };
  }

  private static Optional<Object> method(String name, Object receiver, List<Object> values) {
    if (!(receiver instanceof String text) || !values.stream().allMatch(String.class::isInstance)) {
      return Optional.empty();
    }
    String first = values.isEmpty() ? "" : (String) values.get(0);
    String stripped = values.isEmpty() ? BLANKS : first;
    return switch (name) {
      case "lower" -> Optional.of(text.toLowerCase(Locale.ROOT));
      case "upper" -> Optional.of(text.toUpperCase(Locale.ROOT));
      case "strip" -> Optional.of(strip(text, stripped, true, true));
      case "lstrip" -> Optional.of(strip(text, stripped, true, false));
      case "rstrip" -> Optional.of(strip(text, stripped, false, true));
      case "startswith" -> Optional.of(text.startsWith(first));
      case "endswith" -> Optional.of(text.endsWith(first));
      case "find" -> Optional.of(BigInteger.valueOf(text.indexOf(first)));
      case "count" ->
          first.isEmpty()
              ? Optional.empty()
              : Optional.of(BigInteger.valueOf(split(text, first).size() - 1L));
      case "replace" -> replaced(text, first, (String) values.get(1));
      case "split" -> first.isEmpty() ? Optional.empty() : Optional.of(split(text, first));
      case "isdigit" -> Optional.of(!text.isEmpty() && text.chars().allMatch(Character::isDigit));
      default -> Optional.empty();
    };
  }

  private static Optional<Object> replaced(String text, String part, String by) {
    long growth = (long) text.length() * Math.max(0, by.length() - part.length());
    return part.isEmpty() || text.length() + growth > ConstantValue.LARGEST
        ? Optional.empty()
        : Optional.of(text.replace(part, by));
  }

  private static List<Object> split(String text, String separator) {
    return List.of((Object[]) text.split(Pattern.quote(separator), -1));
  }

  private static String strip(String text, String characters, boolean left, boolean right) {
    int start = 0;
    int end = text.length();
    while (left && start < end && characters.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (right && end > start && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static Optional<Object> integer(Object value) {
    return switch (value) {
      case BigInteger number -> Optional.of(number);
      case Double number when !number.isNaN() && !number.isInfinite() ->
          Optional.of(new BigDecimal(number).toBigInteger());
      case String text when text.strip().matches("[+-]?[0-9]{1,1000}") ->
          Optional.of(new BigInteger(text.strip()));
      case Boolean truth -> Optional.of(truth ? BigInteger.ONE : BigInteger.ZERO);
      default -> Optional.empty();
    };
  }

  /** A number that is written in a base; the base 0 is that of its prefix. */
  private static Optional<Object> integer(Object value, Object base) {
    if (!(value instanceof String text)
        || !(base instanceof BigInteger radix)
        || text.length() > 1000
        || radix.bitLength() > Byte.SIZE) {
      return Optional.empty();
    }
    String digits = text.strip().toLowerCase(Locale.ROOT);
    int written =
        digits.startsWith("0x")
            ? 16
            : digits.startsWith("0o") ? 8 : digits.startsWith("0b") ? 2 : 0;
    int wanted = radix.intValue();
    boolean prefixed = written != 0 && (wanted == 0 || wanted == written);
    try {
      int read = prefixed ? written : wanted == 0 ? 10 : wanted;
      return Optional.of(new BigInteger(prefixed ? digits.substring(2) : digits, read));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> decimal(Object value) {
    return switch (value) {
      case BigInteger number -> Optional.of(number.doubleValue());
      case Double number -> Optional.of(number);
      case String text when text.strip().matches("[+-]?[0-9]{1,300}(\\.[0-9]{0,300})?") ->
          Optional.of(Double.valueOf(text.strip()));
      default -> Optional.empty();
    };
  }

  private static Optional<Object> absolute(Object value) {
    return switch (value) {
      case BigInteger number -> Optional.of(number.abs());
      case Double number -> Optional.of(Math.abs(number));
      default -> Optional.empty();
    };
  }

  private static Optional<Object> length(Object value) {
    Object values =
        value instanceof Comparison.CodeValue(String code, Object inner) ? inner : value;
    return switch (values) {
      case String text -> Optional.of(BigInteger.valueOf(text.codePointCount(0, text.length())));
      case List<?> list -> Optional.of(BigInteger.valueOf(list.size()));
      case Map<?, ?> map -> Optional.of(BigInteger.valueOf(map.size()));
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

  /** A value as a text: code as it is written. */
  private static String text(Object value) {
    return switch (value) {
      case Comparison.CodeText(String code) -> code;
      case Comparison.CodeValue(String code, Object inner) -> code;
      case Boolean truth -> truth ? "True" : "False";
      case ConstantValue.Nothing none -> "None";
      default -> value.toString();
    };
  }

  private Optional<Object> matches(Object regex, Object subject) {
    if (!(regex instanceof String pattern)) {
      return Optional.empty();
    }
    try {
      return Optional.of(compile(pattern).lookingAt(text(subject), budget).isPresent());
    } catch (InvalidComparisonException e) {
      // A regular expression that is a constant of the file, not of the rule.
      return Optional.empty();
    }
  }
}
