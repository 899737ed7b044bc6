package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.AlternativeCase;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.CharacterLiteral;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.Interpolation;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Slice;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import dev.vigil.analyzer.syntax.ValueCase;
import dev.vigil.analyzer.taint.role.GuardMatch;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What the outcome of a condition tells: on the way on which a {@linkplain GuardMatch guard} came
 * out so, what it checked is harmless, and so is all that this was made of. A call that is checked,
 * such as {@code entry.getName()}, is harmless wherever it is written again, until the variable in
 * front of it gets another value.
 */
final class Guards {
  /** How many definitions of variables are followed from what is checked. */
  private static final int DEEPEST = 4;

  /** Below a place that reading again gives what was checked. */
  private static final String CHECKED = "->checked";

  private final ExpressionEvaluator evaluator;
  private final Node owner;
  private final Roles roles;
  private final TaintOptions options;
  private final CodeFacts code;
  private final AccessPaths places;
  private final Environment environment;

  /**
   * The guards of some code.
   *
   * @param evaluator of its expressions
   * @param owner the function or module whose code it is
   */
  Guards(ExpressionEvaluator evaluator, Node owner, TaintContext context, Environment environment) {
    this.evaluator = evaluator;
    this.owner = owner;
    this.roles = context.roles();
    this.options = context.options();
    this.code = context.code();
    this.places = evaluator.places();
    this.environment = environment;
  }

  /** Whether there are any. */
  boolean areThere() {
    return roles.hasGuards();
  }

  /** From here on a condition has come out so. */
  void decided(Expression condition, boolean outcome) {
    decided(condition, outcome, 0);
  }

  private void decided(Expression condition, boolean outcome, int depth) {
    for (GuardMatch guard : roles.of(condition).guards()) {
      if (guard.outcome() == outcome && guard.against().stream().allMatch(this::isHarmless)) {
        guard.checked().forEach(checked -> verify(checked, depth));
      }
    }
    switch (condition) {
      case Unary unary when unary.operator() == UnaryOperator.NOT ->
          decided(unary.operand(), !outcome, depth);
      case Binary binary when isBoth(binary.operator(), outcome) -> {
        decided(binary.left(), outcome, depth);
        decided(binary.right(), outcome, depth);
      }
      case Binary binary when binary.right() instanceof BooleanLiteral literal ->
          compared(binary, literal.value(), outcome, depth);
      case Binary binary when isEqual(binary.operator(), outcome) -> {
        equal(binary.left(), binary.right(), depth);
        equal(binary.right(), binary.left(), depth);
      }
      case Name name -> {
        if (!outcome) {
          isEmpty(name, depth);
        }
        if (depth < DEEPEST) {
          definition(name).ifPresent(value -> decided(value, outcome, depth + 1));
        }
      }
      default -> {}
    }
  }

  /** Whether an outcome of two conditions together is that of each. */
  private static boolean isBoth(BinaryOperator operator, boolean outcome) {
    return outcome ? operator == BinaryOperator.AND : operator == BinaryOperator.OR;
  }

  private void compared(Binary comparison, boolean literal, boolean outcome, int depth) {
    switch (comparison.operator()) {
      case EQUAL, IS -> decided(comparison.left(), literal == outcome, depth);
      case NOT_EQUAL, IS_NOT -> decided(comparison.left(), literal != outcome, depth);
      default -> {}
    }
  }

  /** A value that is nothing, or counts as false, is harmless; that tells nothing of its parts. */
  private void isEmpty(Expression value, int depth) {
    if (depth == 0) {
      places.of(value).ifPresent(place -> environment.assign(place, Value.CLEAN));
    }
  }

  private static boolean isEqual(BinaryOperator operator, boolean outcome) {
    return outcome
        ? operator == BinaryOperator.EQUAL || operator == BinaryOperator.IS
        : operator == BinaryOperator.NOT_EQUAL || operator == BinaryOperator.IS_NOT;
  }

  private boolean isHarmless(Node node) {
    return node instanceof Expression expression && evaluator.evaluate(expression).all().isEmpty();
  }

  /** Whether the value of an expression that has no effects is harmless. */
  private boolean isSurelyHarmless(Expression expression) {
    return options.trackValues() && isPlain(expression) && isHarmless(expression);
  }

  private static boolean isPlain(Expression expression) {
    return switch (expression) {
      case Name name -> true;
      case StringLiteral literal -> true;
      case CharacterLiteral literal -> true;
      case NumberLiteral literal -> true;
      case NullLiteral literal -> true;
      case FieldAccess access -> isPlain(access.target());
      case Binary binary -> isPlain(binary.left()) && isPlain(binary.right());
      default -> false;
    };
  }

  /** A value that equals a harmless one is that one. */
  private void equal(Expression value, Expression other, int depth) {
    if (other instanceof NullLiteral) {
      isEmpty(value, depth);
    } else if (isSurelyHarmless(other)) {
      verify(value, depth);
    }
  }

  /** A value that equals one that the code names is that one. */
  void matched(CasePattern pattern, Optional<AccessPath> subject) {
    if (isNamedValue(pattern)) {
      subject.ifPresent(place -> environment.assign(place, Value.CLEAN));
    }
  }

  private static boolean isNamedValue(CasePattern pattern) {
    return switch (pattern) {
      case ValueCase value -> true;
      case AlternativeCase several ->
          several.alternatives().stream().allMatch(Guards::isNamedValue);
      default -> false;
    };
  }

  /** Whether an expression gives what was checked before. */
  boolean isChecked(Expression expression) {
    return areThere()
        && isReadAgain(expression)
        && reading(expression)
            .flatMap(place -> environment.constant(place.then(CHECKED)))
            .isPresent();
  }

  private static boolean isReadAgain(Expression expression) {
    return expression instanceof Call
        || expression instanceof FieldAccess
        || expression instanceof Index;
  }

  /**
   * What was checked, and what it was made of, is harmless.
   *
   * @param depth how many definitions lie between; what they name must not have changed since
   */
  private void verify(Node checked, int depth) {
    if (depth > 0 && mayHaveChanged(checked)) {
      return;
    }
    switch (checked) {
      case Name name -> {
        places.of(name).ifPresent(place -> environment.assign(place, Value.CLEAN));
        if (depth < DEEPEST) {
          definition(name).ifPresent(value -> verify(value, depth + 1));
        }
      }
      case FieldAccess access -> {
        places.of(access).ifPresent(place -> environment.assign(place, Value.CLEAN));
        mark(access);
      }
      case Index index when !(index.index() instanceof Slice) -> {
        places.of(index).ifPresent(place -> environment.assign(place, Value.CLEAN));
        mark(index);
      }
      case Call call -> {
        if (!code.language().partial().contains(nameOf(call.callee()))) {
          if (call.callee() instanceof FieldAccess method) {
            verify(method.target(), depth);
          }
          verify(call.arguments(), depth);
        }
        mark(call);
      }
      case ObjectCreation creation -> verify(creation.arguments(), depth);
      case Cast cast -> verify(cast.operand(), depth);
      case Binary binary when isConcatenation(binary.operator()) -> {
        verify(binary.left(), depth);
        verify(binary.right(), depth);
      }
      case InterpolatedString text ->
          text.parts().stream()
              .filter(Interpolation.class::isInstance)
              .forEach(part -> verify(((Interpolation) part).value(), depth));
      // A part of a value does not vouch for the rest, and others are no way to write a value.
      default -> {}
    }
  }

  private Optional<Expression> definition(Name name) {
    return code.definitions().get().of(owner, name.name());
  }

  private boolean isRepeated(Name name) {
    return code.definitions().get().isRepeated(owner, name.name());
  }

  private boolean mayHaveChanged(Node read) {
    return switch (read) {
      case Name name -> isRepeated(name);
      case FieldAccess access -> true;
      case Index index -> mayHaveChanged(index.target());
      case Call call when call.callee() instanceof FieldAccess method ->
          method.target() instanceof Name name && isRepeated(name);
      default -> false;
    };
  }

  private static String nameOf(Expression function) {
    return switch (function) {
      case Name name -> name.name();
      case FieldAccess access -> access.field().name();
      default -> "";
    };
  }

  private void verify(List<Argument> arguments, int depth) {
    arguments.forEach(argument -> verify(argument.value(), depth));
  }

  /** Texts are joined by the one, paths by the other. */
  private static boolean isConcatenation(BinaryOperator operator) {
    return operator == BinaryOperator.ADD || operator == BinaryOperator.DIVIDE;
  }

  private void mark(Expression expression) {
    reading(expression).ifPresent(place -> environment.setConstant(place.then(CHECKED), true));
  }

  /** What is read, such as {@code entry.getName()}: a path on which calls are steps too. */
  private Optional<AccessPath> reading(Expression expression) {
    return switch (expression) {
      case Name name -> places.of(name);
      case FieldAccess access ->
          reading(access.target())
              .map(place -> place.then(AccessPath.field(access.field().name())));
      case Index index -> step(index.index()).flatMap(key -> read(index.target(), "[" + key + "]"));
      case Call call when call.callee() instanceof FieldAccess method ->
          step(call.arguments()).flatMap(given -> read(method, "(" + given + ")"));
      default -> Optional.empty();
    };
  }

  private Optional<AccessPath> read(Expression from, String step) {
    return reading(from).map(place -> place.then(step));
  }

  private Optional<String> step(List<Argument> arguments) {
    StringBuilder text = new StringBuilder();
    for (Argument argument : arguments) {
      Optional<String> one = step(argument.value());
      if (one.isEmpty()) {
        return one;
      }
      text.append(one.get()).append(',');
    }
    return Optional.of(text.toString());
  }

  /** A key or argument that is the same wherever it is written: a constant. */
  private Optional<String> step(Expression key) {
    return places.constantOf(key).map(AccessPath::element);
  }
}
