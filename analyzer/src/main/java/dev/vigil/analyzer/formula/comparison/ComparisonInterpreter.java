package dev.vigil.analyzer.formula.comparison;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.constant.ConstantValue;
import dev.vigil.analyzer.index.Shape;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.ComparisonChain;
import dev.vigil.analyzer.syntax.Conditional;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryElement;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Slice;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.Unary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Computes comparisons as Python does, over values that are known. */
final class ComparisonInterpreter {
  private final Function<String, Optional<Object>> metavariables;
  private final ComparisonFunctions functions;
  private final WorkBudget budget;

  ComparisonInterpreter(
      Function<String, Optional<Object>> metavariables,
      Optional<LocalDate> today,
      WorkBudget budget) {
    this.metavariables = metavariables;
    this.functions = new ComparisonFunctions(today, budget);
    this.budget = budget;
  }

  /** Whether a value depends on the day. */
  static boolean callsToday(Node expression) {
    return (expression instanceof Call call && ComparisonFunctions.isToday(call))
        || expression.children().stream().anyMatch(ComparisonInterpreter::callsToday);
  }

  /** Refuses what {@link #value} could never compute. */
  static void check(Expression expression) throws InvalidComparisonException {
    switch (expression) {
      case Metavariable any -> {}
      case EllipsisMetavariable any -> {}
      case NumberLiteral number when number.form() != NumberForm.IMAGINARY -> {}
      case StringLiteral text -> {}
      case BooleanLiteral truth -> {}
      case NullLiteral none -> {}
      case Unary unary -> check(unary.operand());
      case Binary binary when binary.operator() != BinaryOperator.MATRIX_MULTIPLY ->
          checkAll(List.of(binary.left(), binary.right()));
      case ComparisonChain chain -> checkAll(chain.operands());
      case Conditional choice ->
          checkAll(List.of(choice.condition(), choice.whenTrue(), choice.whenFalse()));
      case Collection list -> checkAll(list.elements());
      case Dictionary map -> {
        for (DictionaryElement element : map.elements()) {
          if (!(element instanceof DictionaryEntry entry)) {
            throw cannotCompute(expression);
          }
          checkAll(List.of(entry.key(), entry.value()));
        }
      }
      case Index index -> checkAll(List.of(index.target(), index.index()));
      case Slice slice ->
          checkAll(
              Stream.of(slice.lower(), slice.upper(), slice.step())
                  .flatMap(Optional::stream)
                  .toList());
      case Call call -> {
        ComparisonFunctions.check(call);
        checkAll(operands(call));
      }
      default -> throw cannotCompute(expression);
    }
  }

  private static InvalidComparisonException cannotCompute(Expression expression) {
    return new InvalidComparisonException(
        "cannot be computed: " + expression.kind().name().toLowerCase(Locale.ROOT));
  }

  private static void checkAll(List<Expression> expressions) throws InvalidComparisonException {
    for (Expression expression : expressions) {
      check(expression);
    }
  }

  /** What a function is applied to: the object of a method first. */
  private static List<Expression> operands(Call call) {
    return Stream.concat(
            ComparisonFunctions.receiver(call).stream(),
            call.arguments().stream().map(Argument::value))
        .toList();
  }

  /** The value of an expression, if it can be computed. */
  Optional<Object> value(Expression expression) {
    budget.take(1);
    return switch (expression) {
      case Metavariable any -> metavariables.apply(any.name());
      case EllipsisMetavariable any -> metavariables.apply(any.name());
      case NumberLiteral number -> Optional.of(Shape.number(number));
      case StringLiteral text -> Optional.of(text.value());
      case BooleanLiteral truth -> Optional.of(truth.value());
      case NullLiteral none -> Optional.of(ConstantValue.Nothing.NONE);
      case Unary unary ->
          value(unary.operand()).flatMap(of -> ComparisonValues.unary(unary.operator(), of));
      case Binary binary -> binary(binary);
      case ComparisonChain chain -> chain(chain);
      case Conditional choice ->
          truth(choice.condition())
              .flatMap(held -> value(held ? choice.whenTrue() : choice.whenFalse()));
      case Collection list -> values(list.elements()).map(values -> values);
      case Dictionary map -> dictionary(map);
      case Index index -> element(index);
      case Call call -> values(operands(call)).flatMap(values -> functions.value(call, values));
      default -> Optional.empty();
    };
  }

  /** As in Python, {@code and} and {@code or} give one of their operands. */
  private Optional<Object> binary(Binary binary) {
    boolean and = binary.operator() == BinaryOperator.AND;
    if (and || binary.operator() == BinaryOperator.OR) {
      Optional<Object> left = value(binary.left());
      Optional<Boolean> held = left.flatMap(ComparisonValues::truth);
      if (held.isEmpty()) {
        return and ? Optional.empty() : value(binary.right());
      }
      return held.get() == and ? value(binary.right()) : left;
    }
    return value(binary.left())
        .flatMap(left ->
            value(binary.right())
                .flatMap(right -> ComparisonValues.binary(left, binary.operator(), right)));
  }

  private Optional<Boolean> truth(Expression expression) {
    return value(expression).flatMap(ComparisonValues::truth);
  }

  private Optional<Object> chain(ComparisonChain chain) {
    for (int i = 0; i < chain.operators().size(); i++) {
      Optional<Object> left = value(chain.operands().get(i));
      Optional<Object> right = value(chain.operands().get(i + 1));
      if (left.isEmpty() || right.isEmpty()) {
        return Optional.empty();
      }
      Optional<Object> held =
          ComparisonValues.binary(left.get(), chain.operators().get(i), right.get());
      if (!held.equals(Optional.of(true))) {
        return held;
      }
    }
    return Optional.of(true);
  }

  /** The values of all of some expressions, if all can be computed. */
  private Optional<List<Object>> values(List<Expression> expressions) {
    List<Object> values = new ArrayList<>();
    for (Expression expression : expressions) {
      Optional<Object> value = value(expression);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }

  private Optional<Object> dictionary(Dictionary map) {
    Map<Object, Object> values = new LinkedHashMap<>();
    for (DictionaryElement element : map.elements()) {
      if (!(element instanceof DictionaryEntry entry)) {
        return Optional.empty();
      }
      Optional<List<Object>> pair = values(List.of(entry.key(), entry.value()));
      if (pair.isEmpty()) {
        return Optional.empty();
      }
      values.put(pair.get().get(0), pair.get().get(1));
    }
    return Optional.of(values);
  }

  private Optional<Object> element(Index index) {
    Optional<Object> target = value(index.target());
    if (target.isEmpty()) {
      return target;
    }
    if (!(index.index() instanceof Slice slice)) {
      return value(index.index()).flatMap(key -> ComparisonValues.element(target.get(), key));
    }
    Optional<Object> lower = slice.lower().flatMap(this::value);
    Optional<Object> upper = slice.upper().flatMap(this::value);
    Optional<Object> step = slice.step().flatMap(this::value);
    boolean computed =
        lower.isPresent() == slice.lower().isPresent()
            && upper.isPresent() == slice.upper().isPresent()
            && step.isPresent() == slice.step().isPresent();
    return computed ? ComparisonValues.slice(target.get(), lower, upper, step) : Optional.empty();
  }
}
