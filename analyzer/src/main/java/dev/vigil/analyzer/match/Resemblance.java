package dev.vigil.analyzer.match;

import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Alias;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Assert;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.CaseResult;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.If;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.Raise;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.Try;
import dev.vigil.analyzer.syntax.While;
import java.util.List;
import java.util.Optional;

/**
 * Whether code can match a part of a pattern, as far as the kinds of nodes and the names that both
 * are written with tell: without metavariables, and only where that takes a look. Says yes too
 * often rather than too rarely.
 */
final class Resemblance {
  private final FileIndex index;
  private final Matching matching;

  Resemblance(FileIndex index, Matching matching) {
    this.index = index;
    this.matching = matching;
  }

  /** Whether a statement can match a statement of the pattern. */
  boolean mayMatch(Statement pattern, Statement code) {
    return switch (pattern.kind()) {
      case EXPRESSION_STATEMENT -> line(((ExpressionStatement) pattern).expression(), code);
      case IMPORT, IMPORT_FROM ->
          code.kind() == NodeKind.IMPORT || code.kind() == NodeKind.IMPORT_FROM;
      case ELLIPSIS, ELLIPSIS_METAVARIABLE -> true;
      case FOR ->
          code.kind() == NodeKind.FOR
              || (code.kind() == NodeKind.FOR_EACH && Patterns.isAnyLoop(pattern));
      default -> pattern.kind() == code.kind() && ofOneKind(pattern, code);
    };
  }

  private boolean ofOneKind(Statement pattern, Statement code) {
    return switch (pattern.kind()) {
      case ASSIGNMENT -> given((Assignment) pattern, (Assignment) code);
      case FUNCTION_DEFINITION ->
          functions((FunctionDefinition) pattern, (FunctionDefinition) code);
      case CLASS_DEFINITION -> classes((ClassDefinition) pattern, (ClassDefinition) code);
      case IF -> choices((If) pattern, (If) code);
      case WHILE -> mayMatch(((While) pattern).condition(), ((While) code).condition());
      case FOR_EACH ->
          mayMatch(((ForEach) pattern).target(), ((ForEach) code).target())
              && mayMatch(((ForEach) pattern).iterable(), ((ForEach) code).iterable());
      case TRY ->
          Patterns.haveSameParts((Try) pattern, (Try) code)
              && ((Try) pattern).handlers().size() <= ((Try) code).handlers().size();
      case RETURN -> optional(((Return) pattern).value(), ((Return) code).value());
      case RAISE ->
          ((Raise) pattern).exception().isPresent() == ((Raise) code).exception().isPresent()
              && optional(((Raise) pattern).exception(), ((Raise) code).exception());
      case ASSERT -> mayMatch(((Assert) pattern).condition(), ((Assert) code).condition());
      default -> true;
    };
  }

  private boolean functions(FunctionDefinition pattern, FunctionDefinition code) {
    return mayMatch(pattern.name(), code.name())
        && decorators(pattern.decorators(), code.decorators())
        && defaults(pattern.parameters(), code.parameters());
  }

  private boolean classes(ClassDefinition pattern, ClassDefinition code) {
    return mayMatch(pattern.name(), code.name())
        && areEnough(pattern.arguments(), code.arguments())
        && decorators(pattern.decorators(), code.decorators());
  }

  private boolean choices(If pattern, If code) {
    return (pattern.otherwise().isEmpty() || code.otherwise().isPresent())
        && mayMatch(pattern.condition(), code.condition());
  }

  /** An expression as a statement stands for any statement, or is looked for in simple ones. */
  private boolean line(Expression pattern, Statement code) {
    if (Patterns.isAnyStatement(pattern)) {
      return true;
    }
    boolean deep = matching.has(MatchOption.IMPLICIT_DEEP_EXPRSTMT);
    return switch (code.kind()) {
      case EXPRESSION_STATEMENT ->
          deep || mayMatch(pattern, ((ExpressionStatement) code).expression());
      case CASE_RESULT -> deep || mayMatch(pattern, ((CaseResult) code).value());
      case ASSIGNMENT, RETURN -> deep;
      default -> false;
    };
  }

  private boolean given(Assignment pattern, Assignment code) {
    return pattern.operator().equals(code.operator())
        && (pattern.targets().size() > 1
            || code.targets().size() > 1
            || mayMatch(pattern.targets().get(0), code.targets().get(0)))
        && (pattern.annotation().isPresent() || code.value().isPresent())
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
    if (code instanceof Alias alias) {
      return mayMatch(pattern, alias.target());
    }
    return Patterns.isAnyExpression(pattern)
        || isAlike(pattern, code)
        || (code instanceof Name name
            && matching.has(MatchOption.SYMBOLIC_PROPAGATION)
            && mayBeGiven(pattern, name));
  }

  /**
   * Whether what some variable of a name is given can match a part of the pattern; where one is
   * given what another one holds, it can.
   */
  boolean mayBeGiven(Expression pattern, Name variable) {
    for (Expression given : index.givenTo(variable.name())) {
      if (given instanceof Name || given instanceof Cast || mayMatch(pattern, given)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAlike(Expression pattern, Expression code) {
    return switch (pattern.kind()) {
      case NAME -> code instanceof Name name && isCalled(name, ((Name) pattern).name());
      case FIELD_ACCESS -> access((FieldAccess) pattern, code);
      case CALL -> code instanceof Call c && call((Call) pattern, c);
      case STRING_LITERAL -> mayBeText(code);
      case NUMBER_LITERAL, BOOLEAN_LITERAL, NULL_LITERAL ->
          code.kind() == pattern.kind() || matching.isLookedUp(code);
      case INDEX ->
          code instanceof Index c
              && mayMatch(((Index) pattern).target(), c.target())
              && mayMatch(((Index) pattern).index(), c.index());
      case BINARY -> code instanceof Binary c && binary((Binary) pattern, c);
      case COLLECTION -> collection((Collection) pattern, code);
      default -> pattern.kind() == code.kind();
    };
  }

  private boolean mayBeText(Expression code) {
    return switch (code.kind()) {
      case BINARY -> mayBeText(((Binary) code).operator());
      case CALL -> matching.isLookedUp(code);
      case COLLECTION,
          DICTIONARY,
          COMPREHENSION,
          LAMBDA,
          UNARY,
          NUMBER_LITERAL,
          BOOLEAN_LITERAL,
          NULL_LITERAL ->
          false;
      default -> true;
    };
  }

  private static boolean mayBeText(BinaryOperator operator) {
    return switch (operator) {
      case ADD, REMAINDER, MULTIPLY, AND, OR -> true;
      default -> false;
    };
  }

  private boolean call(Call pattern, Call code) {
    return arguments(pattern.arguments(), code.arguments())
        && mayMatch(pattern.callee(), code.callee());
  }

  /** Whether there are as many as the pattern has, and the first ones can match. */
  private boolean arguments(List<Argument> pattern, List<Argument> code) {
    if (!areEnough(pattern, code)) {
      return false;
    }
    for (int i = 0; i < pattern.size(); i++) {
      Argument wanted = pattern.get(i);
      if (wanted.argumentKind() != ArgumentKind.POSITIONAL || isAnyNumber(wanted)) {
        return true;
      }
      Argument argument = code.get(i);
      if (argument.argumentKind() == ArgumentKind.KEYWORD
          || !mayMatch(wanted.value(), argument.value())) {
        return false;
      }
    }
    return pattern.size() == code.size();
  }

  /** Whether there is an argument for each of the pattern that stands for one. */
  private static boolean areEnough(List<Argument> pattern, List<Argument> code) {
    if (pattern.size() <= code.size()) {
      return true;
    }
    int needed = 0;
    for (Argument argument : pattern) {
      if (!isAnyNumber(argument)) {
        needed++;
      }
    }
    return needed <= code.size();
  }

  private static boolean isAnyNumber(Argument argument) {
    NodeKind kind = argument.value().kind();
    return kind == NodeKind.ELLIPSIS || kind == NodeKind.ELLIPSIS_METAVARIABLE;
  }

  private boolean isCalled(Name code, String name) {
    return code.name().equals(name)
        || matching
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

  private static boolean collection(Collection pattern, Expression code) {
    return switch (code) {
      case Collection c -> c.collectionKind() == pattern.collectionKind();
      case Dictionary c -> pattern.collectionKind() == CollectionKind.SET;
      case Comprehension c -> CollectionMatcher.isMadeBy(pattern, c);
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
