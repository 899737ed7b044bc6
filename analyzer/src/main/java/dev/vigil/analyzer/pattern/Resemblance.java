package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether code can match a part of a pattern, as far as the kinds of nodes and the names that both
 * are written with tell: without metavariables, and only where that takes a look. Says yes too
 * often rather than too rarely.
 */
final class Resemblance {
  /** Frequent kinds of expressions that no literal string matches. */
  private static final Set<NodeKind> NEVER_TEXT =
      EnumSet.of(
          NodeKind.CALL,
          NodeKind.COLLECTION,
          NodeKind.DICTIONARY,
          NodeKind.COMPREHENSION,
          NodeKind.LAMBDA,
          NodeKind.NUMBER_LITERAL,
          NodeKind.BOOLEAN_LITERAL,
          NodeKind.NULL_LITERAL);

  private final FileIndex index;
  private final Matching matching;

  Resemblance(FileIndex index, Matching matching) {
    this.index = index;
    this.matching = matching;
  }

  /** Whether a statement can match a statement of the pattern. */
  boolean mayMatch(Statement pattern, Statement code) {
    return switch (pattern) {
      case ExpressionStatement p -> line(p.expression(), code);
      case Assignment p -> code instanceof Assignment c && given(p, c);
      case FunctionDefinition p ->
          code instanceof FunctionDefinition c
              && mayMatch(p.name(), c.name())
              && decorators(p.decorators(), c.decorators())
              && defaults(p.parameters(), c.parameters());
      case ClassDefinition p ->
          code instanceof ClassDefinition c
              && mayMatch(p.name(), c.name())
              && areEnough(p.arguments(), c.arguments())
              && decorators(p.decorators(), c.decorators());
      case Import p -> code instanceof Import || code instanceof ImportFrom;
      case ImportFrom p -> code instanceof Import || code instanceof ImportFrom;
      case If p ->
          code instanceof If c
              && (p.otherwise().isEmpty() || c.otherwise().isPresent())
              && mayMatch(p.condition(), c.condition());
      case While p -> code instanceof While c && mayMatch(p.condition(), c.condition());
      case ForEach p ->
          code instanceof ForEach c
              && mayMatch(p.target(), c.target())
              && mayMatch(p.iterable(), c.iterable());
      case Try p ->
          code instanceof Try c
              && Patterns.haveSameParts(p, c)
              && p.handlers().size() <= c.handlers().size();
      case Return p -> code instanceof Return c && optional(p.value(), c.value());
      case Raise p ->
          code instanceof Raise c
              && p.exception().isPresent() == c.exception().isPresent()
              && optional(p.exception(), c.exception());
      case Assert p -> code instanceof Assert c && mayMatch(p.condition(), c.condition());
      case Ellipsis p -> true;
      case EllipsisMetavariable p -> true;
      default -> pattern.kind() == code.kind();
    };
  }

  /** An expression as a statement stands for any statement, or is looked for in simple ones. */
  private boolean line(Expression pattern, Statement code) {
    if (Patterns.isAnyStatement(pattern)) {
      return true;
    }
    boolean deep = matching.has(MatchOption.IMPLICIT_DEEP_EXPRSTMT);
    return switch (code) {
      case ExpressionStatement c -> deep || mayMatch(pattern, c.expression());
      case Assignment c -> deep;
      case Return c -> deep;
      default -> false;
    };
  }

  private boolean given(Assignment pattern, Assignment code) {
    return pattern.operator().equals(code.operator())
        && (pattern.targets().size() > 1
            || code.targets().size() > 1
            || mayMatch(pattern.targets().get(0), code.targets().get(0)))
        && optional(pattern.value(), code.value());
  }

  private boolean optional(Optional<Expression> pattern, Optional<Expression> code) {
    if (pattern.isEmpty()) {
      return code.isEmpty();
    }
    return code.isPresent()
        ? mayMatch(pattern.get(), code.get())
        : pattern.get() instanceof Ellipsis;
  }

  private static boolean mayMatch(Identifier pattern, Identifier code) {
    return Metavariable.isName(pattern.name())
        || pattern.name().equals("...")
        || pattern.name().equals(code.name());
  }

  private boolean decorators(List<Decorator> pattern, List<Decorator> code) {
    if (pattern.size() > code.size()) {
      return false;
    }
    for (Decorator wanted : pattern) {
      boolean found = false;
      for (int i = 0; i < code.size() && !found; i++) {
        found = mayMatch(applied(wanted), applied(code.get(i)));
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** {@code @f} is the same as {@code @f()}. */
  private static Expression applied(Decorator decorator) {
    return decorator.expression() instanceof Call call ? call.callee() : decorator.expression();
  }

  private boolean defaults(List<Parameter> pattern, List<Parameter> code) {
    for (Parameter wanted : pattern) {
      if (wanted instanceof FormalParameter p
          && p.defaultValue().isPresent()
          && !hasDefault(code, p.defaultValue().get())) {
        return false;
      }
    }
    return true;
  }

  private boolean hasDefault(List<Parameter> code, Expression pattern) {
    if (pattern instanceof Ellipsis) {
      return true;
    }
    for (Parameter parameter : code) {
      if (parameter instanceof FormalParameter c
          && c.defaultValue().isPresent()
          && mayMatch(pattern, c.defaultValue().get())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an expression, or what it is known to stand for, can match one of the pattern. */
  boolean mayMatch(Expression pattern, Expression code) {
    if (code instanceof Cast cast) {
      return pattern instanceof Cast || mayMatch(pattern, cast.operand());
    }
    if (Patterns.isAnyExpression(pattern)
        || (code instanceof Name && matching.has(MatchOption.SYMBOLIC_PROPAGATION))) {
      return true;
    }
    return switch (pattern.kind()) {
      case NAME -> code instanceof Name name && isCalled(name, ((Name) pattern).name());
      case FIELD_ACCESS -> access((FieldAccess) pattern, code);
      case CALL -> code instanceof Call c && call((Call) pattern, c);
      case STRING_LITERAL -> !NEVER_TEXT.contains(code.kind());
      case NUMBER_LITERAL, BOOLEAN_LITERAL, NULL_LITERAL ->
          code.kind() == pattern.kind() || Constants.isLookedUp(code.kind());
      case INDEX ->
          code instanceof Index c
              && mayMatch(((Index) pattern).target(), c.target())
              && mayMatch(((Index) pattern).index(), c.index());
      case BINARY -> code instanceof Binary c && binary((Binary) pattern, c);
      case COLLECTION -> collection(((Collection) pattern).collectionKind(), code);
      default -> pattern.kind() == code.kind();
    };
  }

  private boolean call(Call pattern, Call code) {
    return areEnough(pattern.arguments(), code.arguments())
        && mayMatch(pattern.callee(), code.callee());
  }

  /** Whether there is an argument for each of the pattern that stands for one. */
  private static boolean areEnough(List<Argument> pattern, List<Argument> code) {
    if (pattern.size() <= code.size()) {
      return true;
    }
    int needed = 0;
    for (Argument argument : pattern) {
      NodeKind kind = argument.value().kind();
      if (kind != NodeKind.ELLIPSIS && kind != NodeKind.ELLIPSIS_METAVARIABLE) {
        needed++;
      }
    }
    return needed <= code.size();
  }

  private boolean isCalled(Name code, String name) {
    return code.name().equals(name)
        || index
            .imports()
            .expansion(code)
            .filter(path -> FileIndex.endsWith(path, name))
            .isPresent();
  }

  private boolean access(FieldAccess pattern, Expression code) {
    return switch (code) {
      case FieldAccess c ->
          mayMatch(pattern.field(), c.field()) && mayMatch(pattern.target(), c.target());
      case Name c ->
          Metavariable.isName(pattern.field().name())
              || pattern.field().name().equals("...")
              || isCalled(c, pattern.field().name());
      default -> false;
    };
  }

  private static boolean collection(CollectionKind wanted, Expression code) {
    return switch (code) {
      case Collection c -> c.collectionKind() == wanted;
      case Dictionary c -> wanted == CollectionKind.SET;
      default -> false;
    };
  }

  private boolean binary(Binary pattern, Binary code) {
    if (pattern.operator() != code.operator()) {
      return false;
    }
    return switch (pattern.operator()) {
      case AND, OR, BIT_AND, BIT_OR, BIT_XOR ->
          !matching.has(MatchOption.AC_MATCHING) || isAmong(pattern, pattern, code);
      case EQUAL, NOT_EQUAL ->
          sides(pattern, code.left(), code.right()) || sides(pattern, code.right(), code.left());
      default -> pattern.right() instanceof Ellipsis || sides(pattern, code.left(), code.right());
    };
  }

  private boolean sides(Binary pattern, Expression left, Expression right) {
    return mayMatch(pattern.left(), left) && mayMatch(pattern.right(), right);
  }

  /** Whether each operand of a chain of the pattern can match one of the code's chain. */
  private boolean isAmong(Expression operand, Binary pattern, Binary code) {
    if (operand instanceof Binary part && part.operator() == pattern.operator()) {
      return isAmong(part.left(), pattern, code) && isAmong(part.right(), pattern, code);
    }
    return mayMatchOperand(operand, code, code);
  }

  private boolean mayMatchOperand(Expression pattern, Expression operand, Binary code) {
    if (operand instanceof Binary part && part.operator() == code.operator()) {
      return mayMatchOperand(pattern, part.left(), code)
          || mayMatchOperand(pattern, part.right(), code);
    }
    return mayMatch(pattern, operand);
  }
}
