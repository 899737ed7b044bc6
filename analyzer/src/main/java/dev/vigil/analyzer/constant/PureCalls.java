package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.constant.ConstantValue.Known;
import dev.vigil.analyzer.constant.ConstantValue.SomeOf;
import dev.vigil.analyzer.constant.ConstantValue.Unknown;
import dev.vigil.analyzer.parse.ConstantRules;
import dev.vigil.analyzer.parse.PureFunction;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Spread;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Computes calls of functions of a standard library whose arguments are constants. */
final class PureCalls {
  private static final SomeOf TEXT = new SomeOf(String.class);

  /** Digits of the longest number that is read. */
  private static final int MOST_DIGITS = 100;

  private final ConstantRules rules;
  private final Function<Expression, ConstantValue> values;

  /**
   * The calls of a language.
   *
   * @param values tells what is known of the value of an expression
   */
  PureCalls(ConstantRules rules, Function<Expression, ConstantValue> values) {
    this.rules = rules;
    this.values = values;
  }

  /** The function that a call calls; null if that is none of these. */
  private static @Nullable PureFunction function(Call call, ConstantRules rules) {
    return switch (call.callee()) {
      case Name name -> called(name.name(), "", rules);
      case FieldAccess method -> {
        PureFunction ofType =
            method.target() instanceof Name type
                ? called(method.field().name(), type.name(), rules)
                : null;
        yield ofType == null ? rules.methods().get(method.field().name()) : ofType;
      }
      default -> null;
    };
  }

  private static @Nullable PureFunction called(String name, String type, ConstantRules rules) {
    Map<String, PureFunction> byType = rules.functions().get(name);
    return byType == null ? null : byType.get(type);
  }

  /** Whether a call is one of a method of a text. */
  private boolean isMethod(Call call) {
    return call.callee() instanceof FieldAccess method
        && !(method.target() instanceof Name type
            && called(method.field().name(), type.name(), rules) != null);
  }

  /** Whether a look at a call allows for a known value. */
  static boolean mayBeKnown(Call call, ConstantRules rules) {
    return function(call, rules) != null;
  }

  /** Whether a look at a call allows for a text that no literal is. */
  static boolean mayBeNewText(Call call, ConstantRules rules) {
    return switch (function(call, rules)) {
      case FORMAT_PERCENT, FORMAT_BRACES, JOIN, CONCATENATE -> true;
      case INTEGER, TEXT, LENGTH -> false;
      case null -> false;
    };
  }

  /** What is known of the result of a call. */
  ConstantValue of(Call call) {
    PureFunction function = function(call, rules);
    return function == null ? Unknown.VALUE : of(function, call);
  }

  private ConstantValue of(PureFunction function, Call call) {
    List<Expression> operands = new ArrayList<>();
    if (isMethod(call)) {
      operands.add(((FieldAccess) call.callee()).target());
    }
    for (Argument argument : call.arguments()) {
      if (argument.value() instanceof Spread
          || argument.argumentKind() == ArgumentKind.SPREAD
          || argument.argumentKind() == ArgumentKind.KEYWORD_SPREAD) {
        return Unknown.VALUE;
      }
      if (argument.name().isEmpty()) {
        operands.add(argument.value());
      }
    }
    if (operands.isEmpty()) {
      return Unknown.VALUE;
    }
    return switch (function) {
      case FORMAT_PERCENT -> formatted(operands, call.arguments(), TextFormat::percent);
      case FORMAT_BRACES -> formatted(operands, call.arguments(), TextFormat::braces);
      case JOIN -> joined(operands);
      case CONCATENATE ->
          operands.size() == 2
              ? new Operators(rules.fixedWidth())
                  .binary(
                      values.apply(operands.get(0)),
                      BinaryOperator.ADD,
                      values.apply(operands.get(1)))
              : Unknown.VALUE;
      case INTEGER -> operands.size() == 1 ? integer(operands.get(0)) : Unknown.VALUE;
      case TEXT -> operands.size() == 1 ? text(operands.get(0)) : Unknown.VALUE;
      case LENGTH -> operands.size() == 1 ? length(operands.get(0)) : Unknown.VALUE;
    };
  }

  private ConstantValue formatted(
      List<Expression> operands, List<Argument> arguments, Function<String, TextFormat> reader) {
    ConstantValue format = values.apply(operands.get(0));
    if (!format.isString()) {
      return Unknown.VALUE;
    }
    for (Argument argument : arguments) {
      if (values.apply(argument.value()).isUnknown()) {
        return Unknown.VALUE;
      }
    }
    if (!(format instanceof Known(String text))) {
      return TEXT;
    }
    return Operators.filled(
            reader.apply(text), place -> argument(place, operands, arguments).map(values))
        .orElse(TEXT);
  }

  private static Optional<Expression> argument(
      String place, List<Expression> operands, List<Argument> arguments) {
    for (Argument argument : arguments) {
      if (argument.name().filter(name -> name.name().equals(place)).isPresent()) {
        return Optional.of(argument.value());
      }
    }
    for (int i = 1; i < operands.size(); i++) {
      if (place.equals(String.valueOf(i - 1))) {
        return Optional.of(operands.get(i));
      }
    }
    return Optional.empty();
  }

  /** The texts are the elements of the only argument, or all arguments but the separator. */
  private ConstantValue joined(List<Expression> operands) {
    List<Expression> texts = operands.subList(1, operands.size());
    if (texts.size() == 1 && texts.getFirst() instanceof Collection collection) {
      texts = collection.elements();
    } else if (texts.size() < 2) {
      return Unknown.VALUE;
    }
    ConstantValue separator = values.apply(operands.getFirst());
    boolean known = separator instanceof Known;
    List<String> pieces = new ArrayList<>();
    int length = 0;
    for (Expression element : texts) {
      ConstantValue value = values.apply(element);
      if (!value.isString() || !separator.isString()) {
        return Unknown.VALUE;
      }
      if (value instanceof Known(String piece)) {
        pieces.add(piece);
        length += piece.length();
      } else {
        known = false;
      }
    }
    return known
            && separator instanceof Known(String between)
            && length + (long) between.length() * pieces.size() <= ConstantValue.LARGEST
        ? new Known(String.join(between, pieces))
        : separator.isString() ? TEXT : Unknown.VALUE;
  }

  private ConstantValue integer(Expression operand) {
    return switch (values.apply(operand)) {
      case Known(BigInteger number) -> new Known(number);
      case Known(String text) when text.length() <= MOST_DIGITS && text.matches("[+-]?[0-9]+") ->
          new Known(new BigInteger(text.startsWith("+") ? text.substring(1) : text));
      case Known other -> new SomeOf(BigInteger.class);
      case SomeOf some -> new SomeOf(BigInteger.class);
      case ConstantValue.Given given -> Unknown.VALUE;
      case Unknown unknown -> Unknown.VALUE;
    };
  }

  private ConstantValue text(Expression operand) {
    ConstantValue value = values.apply(operand);
    return value.isString() ? value : value.isUnknown() ? Unknown.VALUE : TEXT;
  }

  private ConstantValue length(Expression operand) {
    return switch (values.apply(operand)) {
      case Known(String text) ->
          new Known(BigInteger.valueOf(text.codePointCount(0, text.length())));
      case SomeOf some when some.isString() -> new SomeOf(BigInteger.class);
      default -> Unknown.VALUE;
    };
  }
}
