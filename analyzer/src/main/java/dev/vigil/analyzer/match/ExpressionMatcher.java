package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.syntax.Alias;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArrayCreation;
import dev.vigil.analyzer.syntax.ArrayType;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Await;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.ChainEllipsis;
import dev.vigil.analyzer.syntax.CharacterLiteral;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.ComparisonChain;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.Conditional;
import dev.vigil.analyzer.syntax.DeepExpression;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisLiteral;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.MarkupElement;
import dev.vigil.analyzer.syntax.MatchExpression;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.MethodReference;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Slice;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.TypeTest;
import dev.vigil.analyzer.syntax.TypedMetavariable;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.WildcardType;
import dev.vigil.analyzer.syntax.Yield;
import java.util.List;
import java.util.Optional;

/** Matches expressions. */
final class ExpressionMatcher {
  /** How many variables, each given with the help of the next, a deep expression looks into. */
  private static final int MOST_VARIABLES = 16;

  private final Matching matching;

  ExpressionMatcher(Matching matching) {
    this.matching = matching;
  }

  /**
   * A part of a pattern: an alias is what it stands for, a cast also matches what is cast, and a
   * variable what it was given, if the options say so.
   */
  void match(Expression pattern, Expression code, Bindings bindings, Continuation next) {
    if (code instanceof Alias alias) {
      match(pattern, alias.target(), bindings, next);
      return;
    }
    whole(pattern, code, bindings, next);
    if (code instanceof Cast cast && !matchesAnyway(pattern)) {
      match(pattern, cast.operand(), bindings, next);
    }
    if (code instanceof Name name && matching.has(MatchOption.SYMBOLIC_PROPAGATION)) {
      symbolic(pattern, name, bindings, next);
    }
  }

  /** Whether a pattern that matches a part of an expression matches all of it in the same way. */
  private static boolean matchesAnyway(Expression pattern) {
    return pattern instanceof Ellipsis
        || pattern instanceof EllipsisMetavariable
        || pattern instanceof DeepExpression;
  }

  private void symbolic(Expression pattern, Name code, Bindings bindings, Continuation next) {
    switch (pattern) {
      case Ellipsis any -> {}
      case EllipsisMetavariable any -> {}
      case DeepExpression any -> {}
      case Metavariable any ->
          matching
              .constants()
              .given(code)
              .ifPresent(given -> matching.bindGiven(any.name(), code, given, bindings, next));
      default -> {
        if (matching.resemblance().mayBeGiven(pattern, code)) {
          matching
              .constants()
              .given(code)
              .ifPresent(given -> match(pattern, given, bindings, next));
        }
      }
    }
  }

  /** A pattern that stands alone. */
  void whole(Expression pattern, Expression code, Bindings bindings, Continuation next) {
    matching.step();
    switch (pattern.kind()) {
      case METAVARIABLE -> {
        if (!(code instanceof Slice)) {
          matching.bind(((Metavariable) pattern).name(), code, bindings, next);
        }
      }
      case NAME -> name((Name) pattern, code, bindings, next);
      case FIELD_ACCESS -> access((FieldAccess) pattern, code, bindings, next);
      case CALL -> {
        if (code instanceof Call call) {
          call((Call) pattern, call, bindings, next);
        }
      }
      case STRING_LITERAL ->
          matching.strings().literal((StringLiteral) pattern, code, bindings, next);
      default -> other(pattern, code, bindings, next);
    }
  }

  private void call(Call pattern, Call code, Bindings bindings, Continuation next) {
    match(
        pattern.callee(),
        code.callee(),
        bindings,
        new Arguments(matching, pattern.arguments(), code, next));
  }

  /** The arguments of a call, behind what is called. */
  private record Arguments(Matching matching, List<Argument> pattern, Call code, Continuation next)
      implements Continuation {
    @Override
    public void matched(Bindings bindings) {
      matching.arguments().match(pattern, code.arguments(), code.span(), bindings, next);
    }
  }

  /** What patterns are rarely. */
  private void other(Expression pattern, Expression code, Bindings bindings, Continuation next) {
    switch (pattern) {
      case Ellipsis p -> {
        if (!(code instanceof Slice)) {
          next.matched(bindings);
        }
      }
      case EllipsisMetavariable p -> matching.bind(p.name(), code, bindings, next);
      case DeepExpression p -> deep(p.inner(), code, bindings, next);
      case ChainEllipsis p -> chain(p.target(), code, bindings, next);
      case NumberLiteral p -> matching.constant(p, code, bindings, next);
      case BooleanLiteral p -> matching.constant(p, code, bindings, next);
      case NullLiteral p -> matching.constant(p, code, bindings, next);
      case InterpolatedString p -> matching.strings().interpolated(p, code, bindings, next);
      case Binary p -> matching.operators().binary(p, code, bindings, next);
      case Index p when code instanceof Index c ->
          match(p.target(), c.target(), bindings, b -> match(p.index(), c.index(), b, next));
      case Slice p when code instanceof Slice c ->
          optional(
              p.lower(),
              c.lower(),
              bindings,
              b -> optional(p.upper(), c.upper(), b, d -> optional(p.step(), c.step(), d, next)));
      case Unary p when code instanceof Unary c && p.operator() == c.operator() ->
          match(p.operand(), c.operand(), bindings, next);
      case ComparisonChain p
          when code instanceof ComparisonChain c && p.operators().equals(c.operators()) ->
          matching.collections().list(p.operands(), c.operands(), bindings, next);
      case Conditional p when code instanceof Conditional c ->
          match(
              p.condition(),
              c.condition(),
              bindings,
              b ->
                  match(
                      p.whenTrue(),
                      c.whenTrue(),
                      b,
                      d -> match(p.whenFalse(), c.whenFalse(), d, next)));
      case Lambda p when code instanceof Lambda c -> lambda(p, c, bindings, next);
      case Collection p -> matching.collections().collection(p, code, bindings, next);
      case Dictionary p when code instanceof Dictionary c ->
          matching.collections().mapping(p, c, bindings, next);
      case Comprehension p when code instanceof Comprehension c ->
          matching.collections().comprehension(p, c, bindings, next);
      case TypedMetavariable p -> matching.types().typed(p, code, bindings, next);
      case Await p when code instanceof Await c -> match(p.value(), c.value(), bindings, next);
      case Yield p when code instanceof Yield c && p.delegating() == c.delegating() ->
          bothOrNone(p.value(), c.value(), bindings, next);
      case Spread p when code instanceof Spread c -> match(p.value(), c.value(), bindings, next);
      case AssignmentExpression p
          when code instanceof AssignmentExpression c && p.operator().equals(c.operator()) ->
          match(p.target(), c.target(), bindings, b -> match(p.value(), c.value(), b, next));
      case EllipsisLiteral p when code instanceof EllipsisLiteral -> next.matched(bindings);
      case ObjectCreation p when code instanceof ObjectCreation c -> creation(p, c, bindings, next);
      case ArrayCreation p when code instanceof ArrayCreation c ->
          match(
              p.type(),
              c.type(),
              bindings,
              b ->
                  matching
                      .collections()
                      .list(
                          p.dimensions(),
                          c.dimensions(),
                          b,
                          d -> optional(p.initializer(), c.initializer(), d, next)));
      case Cast p when code instanceof Cast c ->
          match(p.type(), c.type(), bindings, b -> match(p.operand(), c.operand(), b, next));
      case TypeTest p when code instanceof TypeTest c ->
          match(
              p.value(),
              c.value(),
              bindings,
              b -> matching.cases().pattern(p.pattern(), c.pattern(), b, next));
      case MarkupElement p when code instanceof MarkupElement c ->
          matching.markup().element(p, c, bindings, next);
      case MethodReference p when code instanceof MethodReference c ->
          matching.identifier(
              p.name(), c.name(), bindings, b -> match(p.target(), c.target(), b, next));
      case Update p
          when code instanceof Update c
              && p.operator() == c.operator()
              && p.prefix() == c.prefix() ->
          match(p.target(), c.target(), bindings, next);
      case ArrayType p when code instanceof ArrayType c ->
          optional(p.length(), c.length(), bindings, b -> match(p.element(), c.element(), b, next));
      case WildcardType p when code instanceof WildcardType c && p.lower() == c.lower() ->
          optional(p.bound(), c.bound(), bindings, next);
      case CharacterLiteral p
          when code instanceof CharacterLiteral c && p.value().equals(c.value()) ->
          next.matched(bindings);
      case MatchExpression p when code instanceof MatchExpression c ->
          matching
              .cases()
              .selection(p.subject(), p.cases(), c.subject(), c.cases(), bindings, next);
      default -> {}
    }
  }

  /** Both there, or none; {@code ...} matches also nothing. */
  void optional(
      Optional<Expression> pattern,
      Optional<Expression> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty() ? code.isEmpty() : code.isEmpty() && pattern.get() instanceof Ellipsis) {
      next.matched(bindings);
    } else if (pattern.isPresent() && code.isPresent()) {
      match(pattern.get(), code.get(), bindings, next);
    }
  }

  /** Both there, or none. */
  void bothOrNone(
      Optional<Expression> pattern,
      Optional<Expression> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isPresent() == code.isPresent()) {
      optional(pattern, code, bindings, next);
    }
  }

  /** What the pattern does not mention may be there. */
  void ifMentioned(
      Optional<Expression> pattern,
      Optional<Expression> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
    } else {
      optional(pattern, code, bindings, next);
    }
  }

  /** A part of the code, or all of it. */
  void deep(Expression pattern, Node code, Bindings bindings, Continuation next) {
    deep(pattern, code, MOST_VARIABLES, bindings, next);
  }

  /**
   * A part of the code, of what its variables were given, and so on.
   *
   * @param variables how many more of them, one in the other, are looked into
   */
  private void deep(
      Expression pattern, Node code, int variables, Bindings bindings, Continuation next) {
    if (code instanceof Expression expression) {
      match(pattern, expression, bindings, next);
    }
    if (!matching.has(MatchOption.GO_DEEPER_EXPR)) {
      return;
    }
    for (Node child : code.children()) {
      deep(pattern, child, variables, bindings, next);
    }
    if (variables > 0
        && code instanceof Name name
        && matching.has(MatchOption.SYMBOLIC_PROPAGATION)) {
      matching
          .constants()
          .given(name)
          .ifPresent(given -> {
            for (Node child : given.children()) {
              deep(pattern, child, variables - 1, bindings, next);
            }
          });
    }
  }

  /** The target, or what any number of accesses and calls are applied to. */
  private void chain(Expression target, Expression code, Bindings bindings, Continuation next) {
    match(target, code, bindings, next);
    switch (code) {
      case FieldAccess c -> chain(target, c.target(), bindings, next);
      case Call c -> chain(target, c.callee(), bindings, next);
      default -> {}
    }
  }

  private void name(Name pattern, Expression code, Bindings bindings, Continuation next) {
    if (code instanceof Name name
        && (name.name().equals(pattern.name()) || isImportedAs(pattern.name(), name))) {
      next.matched(bindings);
    }
  }

  private boolean isImportedAs(String known, Name code) {
    Optional<Expression> path = matching.imports().expansion(code);
    return path.isPresent() && path.get() instanceof Name plain && plain.name().equals(known);
  }

  private void access(FieldAccess pattern, Expression code, Bindings bindings, Continuation next) {
    if (code instanceof FieldAccess access) {
      if (Metavariable.isName(pattern.field().name())) {
        Continuation target = new Target(this, pattern.target(), access.target(), next);
        matching.identifier(pattern.field(), access.field(), bindings, target);
      } else if (matching.isSame(pattern.field(), access.field())) {
        accessed(pattern.target(), access.target(), bindings, next);
      }
    } else if (code instanceof Name name) {
      Optional<Expression> path = matching.imports().expansion(name);
      if (path.isPresent() && path.get() instanceof FieldAccess access) {
        match(pattern, access, bindings, next);
      }
      if (isPath(pattern)) {
        for (Expression origin : matching.imports().origins(name)) {
          match(pattern, origin, bindings, next);
        }
      }
    }
  }

  /** What something is accessed in, behind the name of the field. */
  private record Target(
      ExpressionMatcher expressions, Expression pattern, Expression code, Continuation next)
      implements Continuation {
    @Override
    public void matched(Bindings bindings) {
      expressions.accessed(pattern, code, bindings, next);
    }
  }

  /** What something is accessed in; a metavariable with a type also stands for the class. */
  private void accessed(Expression pattern, Expression code, Bindings bindings, Continuation next) {
    match(pattern, code, bindings, next);
    if (pattern instanceof TypedMetavariable typed) {
      matching.types().className(typed, code, bindings, next);
    }
  }

  /** Whether it is names and dots alone: a metavariable would take every name for imported. */
  static boolean isPath(Expression pattern) {
    return pattern instanceof Name
        || (pattern instanceof FieldAccess access
            && !Metavariable.isName(access.field().name())
            && isPath(access.target()));
  }

  private void lambda(Lambda pattern, Lambda code, Bindings bindings, Continuation next) {
    matching
        .arguments()
        .parameters(
            pattern.parameters(),
            code.parameters(),
            bindings,
            b -> {
              if (pattern.body() instanceof Expression p && code.body() instanceof Expression c) {
                match(p, c, b, next);
              } else if (pattern.body() instanceof Block p && code.body() instanceof Block c) {
                matching.sequences().block(p, c, b, next);
              }
            });
  }

  /** A body that the pattern does not mention may be there. */
  private void creation(
      ObjectCreation pattern, ObjectCreation code, Bindings bindings, Continuation next) {
    ifMentioned(
        pattern.outer(),
        code.outer(),
        bindings,
        a ->
            match(
                pattern.type(),
                code.type(),
                a,
                b ->
                    matching
                        .arguments()
                        .match(
                            pattern.arguments(),
                            code.arguments(),
                            code.span(),
                            b,
                            c ->
                                matching
                                    .definitions()
                                    .body(pattern.body(), code.body(), c, next))));
  }
}
