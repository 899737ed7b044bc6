package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.index.Shape;
import dev.vigil.analyzer.index.SortedNodes;
import dev.vigil.analyzer.parse.ConstantRules;
import dev.vigil.analyzer.parse.LiteralTypes;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Conditional;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.Interpolation;
import dev.vigil.analyzer.syntax.InterpolationStyle;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringFragment;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.StringPart;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The constants of a file: literals, what is made of literals, and variables that hold such. */
public final class Constants {
  /** The kinds of expressions whose value is known, or that are strings. */
  private static final List<NodeKind> LITERALS =
      List.of(
          NodeKind.STRING_LITERAL,
          NodeKind.INTERPOLATED_STRING,
          NodeKind.NUMBER_LITERAL,
          NodeKind.BOOLEAN_LITERAL,
          NodeKind.NULL_LITERAL);

  /** The kinds of expressions that can be made of such, beside names and accesses to fields. */
  private static final List<NodeKind> COMPUTED =
      List.of(
          NodeKind.BINARY,
          NodeKind.UNARY,
          NodeKind.CONDITIONAL,
          NodeKind.CALL,
          NodeKind.CAST,
          NodeKind.ASSIGNMENT_EXPRESSION);

  /** The kinds of expressions of which it takes more than a look to know the value. */
  private static final Set<NodeKind> LOOKED_UP = lookedUp();

  private final Supplier<SortedNodes<Name>> names;
  private final LiteralTypes literalTypes;
  private final Operators operators;
  private final PureCalls calls;
  private final PendingBodies pending;
  private final BiPredicate<Span, String> mayHold;

  /** What the variables hold, by the numbers of their names; null if nothing is known. */
  private @Nullable ConstantValue[] variables = new @Nullable ConstantValue[0];

  private final IdentityHashMap<FieldAccess, ConstantValue> fields = new IdentityHashMap<>();

  private @Nullable List<Expression> known;

  /** By the type of the values. */
  private final Map<Class<?>, Map<ConstantValue, List<Expression>>> byValue = new HashMap<>();

  /** Nothing is known of variables. */
  public Constants() {
    this(
        () -> new SortedNodes<>(List.of()),
        new PendingBodies(),
        (body, variable) -> false,
        ConstantRules.NONE,
        new LiteralTypes("", "", "", ""));
  }

  /**
   * Nothing is known yet.
   *
   * @param names of the file, asked for when something is known of one
   * @param pending what tells what variables in them hold, before that is asked for
   * @param mayHold whether a variable may hold a constant in a body that is pending
   * @param rules how constants are computed
   * @param literalTypes names of the types of literals
   */
  Constants(
      Supplier<SortedNodes<Name>> names,
      PendingBodies pending,
      BiPredicate<Span, String> mayHold,
      ConstantRules rules,
      LiteralTypes literalTypes) {
    this.names = names;
    this.literalTypes = literalTypes;
    this.operators = new Operators(rules.fixedWidth());
    this.calls = new PureCalls(rules, this::of);
    this.pending = pending;
    this.mayHold = mayHold;
  }

  /**
   * Notes what a variable holds where it is read.
   *
   * @param name its number
   */
  void put(int name, ConstantValue value) {
    boolean unknown = value == ConstantValue.Unknown.VALUE;
    if (variables.length == 0 && !unknown) {
      variables = new @Nullable ConstantValue[names.get().size()];
    }
    if (variables.length > 0) {
      variables[name] = unknown ? null : value;
    }
  }

  /** What was noted for a name. */
  ConstantValue noted(int name) {
    ConstantValue value = name < variables.length ? variables[name] : null;
    return value == null ? ConstantValue.Unknown.VALUE : value;
  }

  /** Notes what a field holds where it is read. */
  void put(FieldAccess field, ConstantValue value) {
    fields.put(field, value);
  }

  /** The variables of which something is known, where they are read. */
  List<Name> names() {
    pending.completeAll();
    List<Name> known = new ArrayList<>();
    for (int i = 0; i < variables.length; i++) {
      if (variables[i] != null) {
        known.add(names.get().get(i));
      }
    }
    return known;
  }

  /** The expression that a variable was given last, if that is one for sure and no constant. */
  public Optional<Expression> given(Name name) {
    return held(name) instanceof ConstantValue.Given(Expression expression)
        ? Optional.of(expression)
        : Optional.empty();
  }

  private ConstantValue held(Name name) {
    pending.complete(name.span().start());
    int number = variables.length == 0 ? -1 : names.get().numberOf(name);
    ConstantValue value = number < 0 ? null : variables[number];
    return value == null ? ConstantValue.Unknown.VALUE : value;
  }

  /**
   * The expressions of a file that are strings or of whose value something is known; found once.
   */
  public List<Expression> known(FileIndex index) {
    List<Expression> all = known;
    if (all == null) {
      pending.completeAll();
      all = new ArrayList<>();
      for (NodeKind kind : LITERALS) {
        for (Node node : index.of(kind)) {
          all.add((Expression) node);
        }
      }
      for (int i = 0; i < variables.length; i++) {
        ConstantValue held = variables[i];
        if (held != null && !held.isUnknown()) {
          all.add(names.get().get(i));
        }
      }
      if (!fields.isEmpty()) {
        for (Node access : index.of(NodeKind.FIELD_ACCESS)) {
          if (fields.containsKey((FieldAccess) access)) {
            all.add((Expression) access);
          }
        }
      }
      for (NodeKind kind : COMPUTED) {
        for (Node node : index.of(kind)) {
          if (node instanceof Expression expression && !of(expression).isUnknown()) {
            all.add(expression);
          }
        }
      }
      known = all;
    }
    return Collections.unmodifiableList(all);
  }

  /** The expressions of a file that surely have a value; found once for values of each type. */
  public List<Expression> having(ConstantValue value, FileIndex index) {
    Map<ConstantValue, List<Expression>> found =
        byValue.computeIfAbsent(value.type(), type -> byValue(type, index));
    return Collections.unmodifiableList(found.getOrDefault(value, List.of()));
  }

  private Map<ConstantValue, List<Expression>> byValue(Class<?> type, FileIndex index) {
    Map<ConstantValue, List<Expression>> found = new HashMap<>();
    for (Expression expression : known(index)) {
      if (expression instanceof NumberLiteral && !Number.class.isAssignableFrom(type)) {
        continue; // Reading numbers takes time.
      }
      ConstantValue its = of(expression);
      if (its instanceof ConstantValue.Known && its.type().equals(type)) {
        found.computeIfAbsent(its, any -> new ArrayList<>(2)).add(expression);
      }
    }
    return found;
  }

  /** What is known of the value of an expression. */
  public ConstantValue of(Expression expression) {
    return switch (expression.kind()) {
      case NAME -> variable((Name) expression);
      case FIELD_ACCESS -> field((FieldAccess) expression);
      case STRING_LITERAL, NUMBER_LITERAL, BOOLEAN_LITERAL, NULL_LITERAL ->
          literal(expression).orElse(ConstantValue.Unknown.VALUE);
      default -> composed(expression);
    };
  }

  private ConstantValue variable(Name name) {
    ConstantValue value =
        mayHold(name.span().start(), name.name()) ? held(name) : ConstantValue.Unknown.VALUE;
    return value.isUnknown() ? ConstantValue.Unknown.VALUE : value;
  }

  private ConstantValue field(FieldAccess access) {
    return mayHold(access.span().start(), access.field().name())
        ? fields.getOrDefault(access, ConstantValue.Unknown.VALUE)
        : ConstantValue.Unknown.VALUE;
  }

  /** Whether a variable may hold a constant where it is read; if so, the code there is analysed. */
  private boolean mayHold(int place, String name) {
    for (Optional<Span> body = pending.around(place);
        body.isPresent();
        body = pending.around(place)) {
      if (!mayHold.test(body.get(), name)) {
        return false;
      }
      pending.completeOuter(place);
    }
    return true;
  }

  private ConstantValue composed(Expression expression) {
    return switch (expression) {
      case Binary binary -> binary(binary);
      case Call call -> calls.of(call);
      case Cast cast -> cast(cast);
      case InterpolatedString string -> interpolated(string);
      case Conditional choice ->
          of(choice.condition()) instanceof ConstantValue.Known(Boolean truth)
              ? of(truth ? choice.whenTrue() : choice.whenFalse())
              : of(choice.whenTrue()).join(of(choice.whenFalse()));
      case Unary unary -> unary(unary.operator(), of(unary.operand()));
      case AssignmentExpression assignment when assignment.operator().isEmpty() ->
          of(assignment.value());
      default -> ConstantValue.Unknown.VALUE;
    };
  }

  /** What a variable holds with which a value is combined. */
  ConstantValue combined(ConstantValue held, BinaryOperator operator, Expression value) {
    return operators.binary(held, operator, ofOperand(value));
  }

  private static Set<NodeKind> lookedUp() {
    Set<NodeKind> kinds =
        EnumSet.of(NodeKind.NAME, NodeKind.FIELD_ACCESS, NodeKind.INTERPOLATED_STRING);
    kinds.addAll(COMPUTED);
    return kinds;
  }

  /** Whether {@link #of} may know more of an expression than {@link #literal} does. */
  public static boolean isLookedUp(Expression expression, ConstantRules rules) {
    return expression instanceof Call call
        ? PureCalls.mayBeKnown(call, rules)
        : LOOKED_UP.contains(expression.kind());
  }

  /** Whether {@link #literal} tells the value of expressions of a kind. */
  public static boolean isLiteral(NodeKind kind) {
    return switch (kind) {
      case STRING_LITERAL, NUMBER_LITERAL, BOOLEAN_LITERAL, NULL_LITERAL -> true;
      default -> false;
    };
  }

  /** The value of a literal, if the expression is one. */
  public static Optional<ConstantValue> literal(Expression expression) {
    return switch (expression) {
      case StringLiteral string -> Optional.of(new ConstantValue.Known(string.value()));
      case NumberLiteral number -> Optional.of(new ConstantValue.Known(Shape.number(number)));
      case BooleanLiteral truth -> Optional.of(new ConstantValue.Known(truth.value()));
      case NullLiteral none -> Optional.of(new ConstantValue.Known(ConstantValue.Nothing.NONE));
      default -> Optional.empty();
    };
  }

  /** What stands behind {@code %} may be a tuple. */
  private ConstantValue ofOperand(Expression operand) {
    if (operand instanceof Collection tuple && tuple.collectionKind() == CollectionKind.TUPLE) {
      boolean constant = tuple.elements().stream().noneMatch(element -> of(element).isUnknown());
      return constant ? new ConstantValue.SomeOf(Tuple.class) : ConstantValue.Unknown.VALUE;
    }
    return of(operand);
  }

  private ConstantValue binary(Binary binary) {
    return switch (binary.operator()) {
      case AND -> {
        ConstantValue left = of(binary.left());
        yield truth(left)
            .map(truth -> truth ? of(binary.right()) : left)
            .orElse(ConstantValue.Unknown.VALUE);
      }
      case OR -> {
        ConstantValue left = of(binary.left());
        yield truth(left)
            .map(truth -> truth ? left : of(binary.right()))
            .orElseGet(() -> ifTrue(binary.left()).join(of(binary.right())));
      }
      default -> operators.binary(of(binary.left()), binary.operator(), ofOperand(binary.right()));
    };
  }

  /** What an expression is, if that counts as true: of {@code a and b}, that is {@code b}. */
  private ConstantValue ifTrue(Expression expression) {
    return expression instanceof Binary both && both.operator() == BinaryOperator.AND
        ? ifTrue(both.right())
        : of(expression);
  }

  /** Whether a value counts as true. */
  private static Optional<Boolean> truth(ConstantValue value) {
    return value instanceof ConstantValue.Known(Object known)
        ? Optional.of(
            switch (known) {
              case Boolean truth -> truth;
              case String text -> !text.isEmpty();
              case Number number -> number.doubleValue() != 0;
              default -> false;
            })
        : Optional.empty();
  }

  private static ConstantValue unary(UnaryOperator operator, ConstantValue operand) {
    return switch (operator) {
      case NOT ->
          truth(operand)
              .<ConstantValue>map(truth -> new ConstantValue.Known(!truth))
              .orElse(ConstantValue.Unknown.VALUE);
      case PLUS ->
          Number.class.isAssignableFrom(operand.type()) ? operand : ConstantValue.Unknown.VALUE;
      case NEGATE, INVERT ->
          operand instanceof ConstantValue.Known(BigInteger value)
              ? new ConstantValue.Known(
                  operator == UnaryOperator.NEGATE ? value.negate() : value.not())
              : ConstantValue.Unknown.VALUE;
      case DEREFERENCE, ADDRESS, RECEIVE, CONCURRENT, DEFERRED, TYPE_OF, VOID, REMOVE, KEYS ->
          ConstantValue.Unknown.VALUE;
    };
  }

  /** The same value, if its type is the one of such literals. */
  private ConstantValue cast(Cast cast) {
    ConstantValue value = of(cast.operand());
    boolean same =
        cast.type() instanceof Name type
            && value.typeName(literalTypes).filter(type.name()::equals).isPresent();
    return same ? value : ConstantValue.Unknown.VALUE;
  }

  private ConstantValue interpolated(InterpolatedString string) {
    StringBuilder text = new StringBuilder();
    boolean known = string.style() != InterpolationStyle.TEMPLATE;
    for (StringPart part : string.parts()) {
      switch (part) {
        case StringFragment fragment -> text.append(fragment.value());
        case Interpolation hole -> {
          ConstantValue value = of(hole.value());
          if (value.isUnknown()) {
            return ConstantValue.Unknown.VALUE;
          }
          boolean plain = hole.conversion().isEmpty() && hole.format().isEmpty() && !hole.debug();
          if (plain && value instanceof ConstantValue.Known(String piece)) {
            text.append(piece);
          } else {
            known = false;
          }
        }
      }
    }
    return known && text.length() <= ConstantValue.LARGEST
        ? new ConstantValue.Known(text.toString())
        : new ConstantValue.SomeOf(String.class);
  }

  private enum Tuple {}
}
