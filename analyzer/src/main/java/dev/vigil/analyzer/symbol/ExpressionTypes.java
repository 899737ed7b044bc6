package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.LibraryTypes;
import dev.vigil.analyzer.parse.TypeTraits;
import dev.vigil.analyzer.syntax.ArrayCreation;
import dev.vigil.analyzer.syntax.ArrayType;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.ComparisonChain;
import dev.vigil.analyzer.syntax.Conditional;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.TypeTest;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import dev.vigil.analyzer.syntax.Update;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * The types of expressions as far as their file and the standard library tell: of variables, fields
 * and functions as they are declared, of literals, operations and what the library gives. A type is
 * an expression, as it would be written. Used by one thread.
 */
public final class ExpressionTypes {
  private static final String ARRAY = "[]";

  private final DeclaredTypes declared;
  private final LanguageTraits language;
  private final TypeTraits types;
  private final IdentityHashMap<Expression, Optional<Expression>> composed =
      new IdentityHashMap<>();

  ExpressionTypes(DeclaredTypes declared, LanguageTraits language) {
    this.declared = declared;
    this.language = language;
    this.types = language.types();
  }

  /** The type of an expression, if it is known. */
  public Optional<Expression> of(Expression expression) {
    return switch (expression) {
      case Name name -> declared.of(name).or(() -> declared.inferred(name));
      case FieldAccess access -> field(access);
      case ObjectCreation creation -> Optional.of(creation.type());
      case ArrayCreation creation -> Optional.of(creation.type());
      case Cast cast -> Optional.of(cast.type());
      case AssignmentExpression assignment -> of(assignment.target());
      case Update update -> of(update.target());
      case ComparisonChain chain -> truth(chain);
      case TypeTest test -> truth(test);
      case InterpolatedString string -> named(language.literals().text(), string.span());
      case Call call -> composed(call);
      case Binary binary -> composed(binary);
      case Unary unary -> composed(unary);
      case Conditional choice -> composed(choice);
      case Index index -> composed(index);
      default -> language.literals().of(expression).flatMap(name -> named(name, expression.span()));
    };
  }

  /** The name of the type of an expression, without package and type arguments; may be empty. */
  public String nameOf(Expression expression) {
    return of(expression).map(ExpressionTypes::simpleName).orElse("");
  }

  /** What is made of parts is found once, however deep it is nested. */
  private Optional<Expression> composed(Expression expression) {
    Optional<Expression> known = composed.get(expression);
    if (known == null) {
      known =
          switch (expression) {
            case Call call -> call(call);
            case Binary binary -> binary(binary);
            case Unary unary -> unary(unary);
            case Conditional choice -> conditional(choice);
            case Index index -> element(index);
            default -> Optional.empty();
          };
      composed.put(expression, known);
    }
    return known;
  }

  private Optional<Expression> truth(Expression expression) {
    return named(language.literals().truth(), expression.span());
  }

  private static Optional<Expression> named(String type, Span span) {
    return Optional.of(written(type, span));
  }

  /** A type as {@link LibraryTypes} writes it. */
  private static Expression written(String type, Span span) {
    if (type.contains(",")) {
      return new Collection(
          span,
          CollectionKind.TUPLE,
          Arrays.stream(type.split(",", -1)).map(each -> written(each, span)).toList());
    }
    if (type.endsWith(ARRAY)) {
      return new ArrayType(span, written(type.substring(0, type.length() - ARRAY.length()), span));
    }
    if (type.startsWith("*")) {
      return new Unary(span, UnaryOperator.DEREFERENCE, written(type.substring(1), span));
    }
    int dot = type.lastIndexOf('.');
    return dot < 0
        ? new Name(span, type)
        : new FieldAccess(
            span,
            written(type.substring(0, dot), span),
            new Identifier(span, type.substring(dot + 1)));
  }

  /** The name of a type without package, type arguments and quotes; empty if it has none. */
  static String simpleName(Expression type) {
    return switch (type) {
      case Name name -> name.name();
      case FieldAccess access -> access.field().name();
      case Index generic -> simpleName(generic.target());
      case StringLiteral quoted -> quoted.value();
      case ArrayType array -> ARRAY;
      case Unary pointer -> simpleName(pointer.operand());
      default -> "";
    };
  }

  private boolean isText(Expression type) {
    return simpleName(type).equals(language.literals().text());
  }

  private Optional<Expression> field(FieldAccess access) {
    Optional<Expression> own = declared.ofField(access);
    if (own.isPresent()) {
      return own;
    }
    String member = access.field().name();
    String owner = owner(access.target());
    return declared
        .ofMember(owner, member)
        .or(() -> library(owner, "." + member).flatMap(type -> named(type, access.span())));
  }

  /** The class whose members are accessed, or the dotted path of a class or module. */
  private String owner(Expression target) {
    Optional<Expression> type = of(target);
    return type.isPresent() ? types.unboxed(simpleName(type.get())) : path(target);
  }

  private static String path(Expression target) {
    return switch (target) {
      case Name name -> name.name();
      case FieldAccess access -> {
        String outer = path(access.target());
        yield outer.isEmpty() ? "" : outer + "." + access.field().name();
      }
      default -> "";
    };
  }

  /** What the library's member of a class gives, unless the file has a class of that name. */
  private Optional<String> library(String owner, String member) {
    return owner.isEmpty() || declared.hasClass(owner)
        ? Optional.empty()
        : types.library().result(boxed(owner), member);
  }

  /** The library has the members of a primitive type in the class that holds one. */
  private String boxed(String owner) {
    return types.boxes().containsValue(owner) ? types.counterpart(owner).orElse(owner) : owner;
  }

  private Optional<Expression> call(Call call) {
    if (call.callee() instanceof Name function) {
      return declared.isFunction(function.name())
          ? declared.ofFunction(function.name())
          : types
              .library()
              .resultOfFunction(function.name())
              .flatMap(type -> named(type, call.span()));
    }
    if (!(call.callee() instanceof FieldAccess access)) {
      return Optional.empty();
    }
    String method = access.field().name();
    if (access.target() instanceof Name self && isSelf(self.name())) {
      return declared.ofFunction(method);
    }
    String owner = owner(access.target());
    Optional<Expression> own = declared.ofMethod(owner, method);
    return own.isPresent()
        ? own
        : library(owner, method)
            .or(() -> types.library().resultOfAnything(method))
            .flatMap(type -> result(type, access.target(), call.span()));
  }

  private boolean isSelf(String name) {
    return language.objects().isImplicitReceiver(name) || language.objects().isReceiver(name);
  }

  /** A type that the library names, or a type argument of the object. */
  private Optional<Expression> result(String type, Expression target, Span span) {
    return type.startsWith("<")
        ? argument(of(target), Integer.parseInt(type.substring(1, type.length() - 1)))
        : named(type, span);
  }

  private static Optional<Expression> argument(Optional<Expression> type, int place) {
    return type.isPresent()
            && type.get() instanceof Index generic
            && generic.index() instanceof Collection arguments
            && place < arguments.elements().size()
        ? Optional.of(arguments.elements().get(place))
        : Optional.empty();
  }

  private Optional<Expression> binary(Binary binary) {
    BinaryOperator operator = binary.operator();
    boolean logic = operator == BinaryOperator.AND || operator == BinaryOperator.OR;
    if (operator.isComparison() || (logic && types.logicIsTruth())) {
      return truth(binary);
    }
    Optional<Expression> left = of(binary.left());
    Optional<Expression> right = of(binary.right());
    if (logic) {
      return same(left, right);
    }
    if (makesText(left, operator, right)) {
      return named(language.literals().text(), binary.span());
    }
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    String one = simpleName(left.get());
    String other = simpleName(right.get());
    boolean truths = isTruth(one) && isTruth(other);
    return switch (operator) {
      case BIT_AND, BIT_OR, BIT_XOR ->
          truths
              ? truth(binary)
              : types.promoted(one, other).flatMap(type -> named(type, binary.span()));
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED ->
          types.promoted(one, one).flatMap(type -> named(type, binary.span()));
      case DIVIDE ->
          types
              .promoted(one, other)
              .map(type -> types.quotient().orElse(type))
              .flatMap(type -> named(type, binary.span()));
      default -> types.promoted(one, other).flatMap(type -> named(type, binary.span()));
    };
  }

  private boolean isTruth(String type) {
    return types.unboxed(type).equals(language.literals().truth());
  }

  /** {@code "a" + b}, {@code "%s" % a}, {@code "-" * 9}. */
  private boolean makesText(
      Optional<Expression> left, BinaryOperator operator, Optional<Expression> right) {
    boolean first = left.filter(this::isText).isPresent();
    boolean second = right.filter(this::isText).isPresent();
    return switch (operator) {
      case ADD -> types.addsAnythingToText() ? first || second : first && second;
      case REMAINDER -> first;
      case MULTIPLY -> first || second;
      default -> false;
    };
  }

  private Optional<Expression> unary(Unary unary) {
    if (unary.operator() == UnaryOperator.NOT) {
      return truth(unary);
    }
    if (unary.operator() == UnaryOperator.ADDRESS) {
      return of(unary.operand())
          .map(type -> new Unary(unary.span(), UnaryOperator.DEREFERENCE, type));
    }
    if (unary.operator() == UnaryOperator.DEREFERENCE) {
      return of(unary.operand()).flatMap(ExpressionTypes::pointedTo);
    }
    return of(unary.operand())
        .map(ExpressionTypes::simpleName)
        .flatMap(name -> types.promoted(name, name))
        .flatMap(type -> named(type, unary.span()));
  }

  private static Optional<Expression> pointedTo(Expression type) {
    return type instanceof Unary pointer && pointer.operator() == UnaryOperator.DEREFERENCE
        ? Optional.of(pointer.operand())
        : Optional.empty();
  }

  private Optional<Expression> conditional(Conditional choice) {
    if (choice.whenTrue() instanceof NullLiteral) {
      return of(choice.whenFalse());
    }
    if (choice.whenFalse() instanceof NullLiteral) {
      return of(choice.whenTrue());
    }
    Optional<Expression> one = of(choice.whenTrue());
    Optional<Expression> other = of(choice.whenFalse());
    Optional<Expression> both = same(one, other);
    return both.isPresent() || one.isEmpty() || other.isEmpty()
        ? both
        : types
            .promoted(simpleName(one.get()), simpleName(other.get()))
            .flatMap(type -> named(type, choice.span()));
  }

  /** The type that two expressions have both. */
  private static Optional<Expression> same(Optional<Expression> one, Optional<Expression> other) {
    return one.isPresent()
            && other.isPresent()
            && !simpleName(one.get()).isEmpty()
            && simpleName(one.get()).equals(simpleName(other.get()))
        ? one
        : Optional.empty();
  }

  /** An element of an array. */
  private Optional<Expression> element(Index index) {
    return of(index.target())
        .filter(ArrayType.class::isInstance)
        .map(type -> ((ArrayType) type).element());
  }
}
