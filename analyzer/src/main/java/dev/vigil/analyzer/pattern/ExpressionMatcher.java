package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Matches expressions. */
final class ExpressionMatcher {
  private final Matching matching;

  ExpressionMatcher(Matching matching) {
    this.matching = matching;
  }

  void match(Expression pattern, Expression code, Bindings bindings, Continuation next) {
    matching.step();
    switch (pattern) {
      case Ellipsis p -> {
        if (!(code instanceof Slice)) {
          next.matched(bindings);
        }
      }
      case Metavariable p -> {
        if (!(code instanceof Slice)) {
          matching.bind(p.name(), code, bindings, next);
        }
      }
      case EllipsisMetavariable p -> matching.bind(p.name(), code, bindings, next);
      case DeepExpression p -> deep(p.inner(), code, bindings, next);
      case ChainEllipsis p -> chain(p.target(), code, bindings, next);
      case Name p -> name(p, code, bindings, next);
      case FieldAccess p -> access(p, code, bindings, next);
      case StringLiteral p -> string(p, code, bindings, next);
      case NumberLiteral p -> constant(p, code, bindings, next);
      case BooleanLiteral p -> constant(p, code, bindings, next);
      case NullLiteral p -> constant(p, code, bindings, next);
      case InterpolatedString p -> interpolated(p, code, bindings, next);
      case Binary p -> binary(p, code, bindings, next);
      case Call p when code instanceof Call c ->
          match(
              p.callee(),
              c.callee(),
              bindings,
              b -> matching.arguments().match(p.arguments(), c.arguments(), c.span(), b, next));
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
          list(p.operands(), c.operands(), bindings, next);
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
      case Collection p when code instanceof Collection c -> collection(p, c, bindings, next);
      case Dictionary p when code instanceof Dictionary c ->
          entries(p.elements(), c.elements(), bindings, next);
      case Comprehension p when code instanceof Comprehension c ->
          comprehension(p, c, bindings, next);
      case Await p when code instanceof Await c -> match(p.value(), c.value(), bindings, next);
      case Yield p when code instanceof Yield c && p.delegating() == c.delegating() ->
          optional(p.value(), c.value(), bindings, next);
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
                  list(
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
              b -> matching.statements().casePattern(p.pattern(), c.pattern(), b, next));
      case MethodReference p when code instanceof MethodReference c ->
          matching.identifier(
              p.name(), c.name(), bindings, b -> match(p.target(), c.target(), b, next));
      case Update p
          when code instanceof Update c
              && p.operator() == c.operator()
              && p.prefix() == c.prefix() ->
          match(p.target(), c.target(), bindings, next);
      case ArrayType p when code instanceof ArrayType c ->
          match(p.element(), c.element(), bindings, next);
      case WildcardType p when code instanceof WildcardType c && p.lower() == c.lower() ->
          optional(p.bound(), c.bound(), bindings, next);
      case CharacterLiteral p
          when code instanceof CharacterLiteral c && p.value().equals(c.value()) ->
          next.matched(bindings);
      case MatchExpression p when code instanceof MatchExpression c ->
          matching.statements().selection(p, c, bindings, next);
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

  /** Elements in order, with ellipses. */
  void list(List<Expression> pattern, List<Expression> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      if (code.isEmpty()) {
        next.matched(bindings);
      }
      return;
    }
    matching.step();
    List<Expression> rest = pattern.subList(1, pattern.size());
    switch (pattern.get(0)) {
      case Ellipsis any when rest.isEmpty() -> next.matched(bindings);
      case Ellipsis any -> {
        for (int i = 0; i <= code.size(); i++) {
          list(rest, code.subList(i, code.size()), bindings, next);
        }
      }
      case EllipsisMetavariable any -> {
        int place = code.isEmpty() ? any.span().start() : code.get(0).span().start();
        for (int i = rest.isEmpty() ? code.size() : 0; i <= code.size(); i++) {
          List<Expression> left = code.subList(i, code.size());
          matching.bind(
              any.name(), code.subList(0, i), place, bindings, b -> list(rest, left, b, next));
        }
      }
      case Expression first -> {
        if (!code.isEmpty()) {
          List<Expression> left = code.subList(1, code.size());
          match(first, code.get(0), bindings, b -> list(rest, left, b, next));
        }
      }
    }
  }

  private void deep(Expression pattern, Node code, Bindings bindings, Continuation next) {
    if (code instanceof Expression expression) {
      match(pattern, expression, bindings, next);
    }
    for (Node child : code.children()) {
      deep(pattern, child, bindings, next);
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
    if (code instanceof Name name) {
      boolean same =
          name.name().equals(pattern.name())
              || matching
                  .imports()
                  .expansion(name)
                  .filter(path -> path instanceof Name plain && plain.name().equals(pattern.name()))
                  .isPresent();
      if (same) {
        next.matched(bindings);
      }
    }
  }

  private void access(FieldAccess pattern, Expression code, Bindings bindings, Continuation next) {
    if (code instanceof FieldAccess access) {
      matching.identifier(
          pattern.field(),
          access.field(),
          bindings,
          b -> match(pattern.target(), access.target(), b, next));
    } else if (code instanceof Name name) {
      matching
          .imports()
          .expansion(name)
          .filter(FieldAccess.class::isInstance)
          .ifPresent(path -> match(pattern, path, bindings, next));
    }
  }

  private void string(
      StringLiteral pattern, Expression code, Bindings bindings, Continuation next) {
    if (pattern.value().equals("...")) {
      if (code instanceof StringLiteral || known(code).isString()) {
        next.matched(bindings);
      }
    } else if (Metavariable.isName(pattern.value())) {
      if (code instanceof StringLiteral literal) {
        Binding content = new Binding.Text(literal.content(), literal.value());
        matching.bind(pattern.value(), content, bindings, next);
      } else if (known(code) instanceof ConstantValue.Known(String value)) {
        matching.bind(pattern.value(), new Binding.Text(code.span(), value), bindings, next);
      } else if (known(code).isString()) {
        matching.bind(pattern.value(), code, bindings, next);
      }
    } else {
      constant(pattern, code, bindings, next);
    }
  }

  private ConstantValue known(Expression code) {
    return matching.options().constantPropagation()
        ? matching.constants().of(code)
        : Constants.literal(code).orElse(ConstantValue.Unknown.VALUE);
  }

  private void constant(Expression pattern, Expression code, Bindings bindings, Continuation next) {
    ConstantValue value = known(code);
    if (!value.isUnknown() && Constants.literal(pattern).filter(value::equals).isPresent()) {
      next.matched(bindings);
    }
  }

  private void interpolated(
      InterpolatedString pattern, Expression code, Bindings bindings, Continuation next) {
    if (code instanceof InterpolatedString string && string.style() == pattern.style()) {
      parts(pattern.parts(), string.parts(), bindings, next);
    }
  }

  private void parts(
      List<StringPart> pattern, List<StringPart> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      if (code.isEmpty()) {
        next.matched(bindings);
      }
      return;
    }
    matching.step();
    List<StringPart> rest = pattern.subList(1, pattern.size());
    if (pattern.get(0) instanceof StringFragment any && any.value().equals("...")) {
      for (int i = rest.isEmpty() ? code.size() : 0; i <= code.size(); i++) {
        parts(rest, code.subList(i, code.size()), bindings, next);
      }
    } else if (!code.isEmpty()) {
      List<StringPart> left = code.subList(1, code.size());
      part(pattern.get(0), code.get(0), bindings, b -> parts(rest, left, b, next));
    }
  }

  private void part(StringPart pattern, StringPart code, Bindings bindings, Continuation next) {
    if (pattern instanceof StringFragment p && code instanceof StringFragment c) {
      if (Metavariable.isName(p.value())) {
        matching.bind(p.value(), new Binding.Text(c.span(), c.value()), bindings, next);
      } else if (p.value().equals(c.value())) {
        next.matched(bindings);
      }
    } else if (pattern instanceof Interpolation p && code instanceof Interpolation c) {
      match(p.value(), c.value(), bindings, next);
    }
  }

  private void binary(Binary pattern, Expression code, Bindings bindings, Continuation next) {
    if (!(code instanceof Binary binary) || binary.operator() != pattern.operator()) {
      return;
    }
    switch (pattern.operator()) {
      case AND, OR -> {
        if (matching.options().associativeCommutative()) {
          associative(pattern, operands(binary), bindings, next);
        } else {
          sides(pattern, binary, bindings, next);
        }
      }
      case BIT_AND, BIT_OR, BIT_XOR -> {
        sides(pattern, binary, bindings, next);
        if (matching.options().associativeCommutative()) {
          match(
              pattern.left(),
              binary.right(),
              bindings,
              b -> match(pattern.right(), binary.left(), b, next));
        }
      }
      default -> sides(pattern, binary, bindings, next);
    }
  }

  private void sides(Binary pattern, Binary code, Bindings bindings, Continuation next) {
    match(
        pattern.left(), code.left(), bindings, b -> match(pattern.right(), code.right(), b, next));
  }

  /** The operands of a chain of one operator, as far as it is written without parentheses. */
  static List<Expression> operands(Binary chain) {
    List<Expression> operands = new ArrayList<>();
    Expression left = chain;
    while (left instanceof Binary binary
        && binary.operator() == chain.operator()
        && binary.span().start() == chain.span().start()) {
      operands.add(0, binary.right());
      left = binary.left();
    }
    operands.add(0, left);
    return operands;
  }

  private void associative(
      Binary pattern, List<Expression> code, Bindings bindings, Continuation next) {
    List<Expression> operands = operands(pattern);
    if (operands.stream().anyMatch(Ellipsis.class::isInstance)) {
      list(operands, code, bindings, next);
      return;
    }
    for (int split = 1; split < code.size(); split++) {
      Expression left = joined(pattern.operator(), code.subList(0, split));
      Expression right = joined(pattern.operator(), code.subList(split, code.size()));
      match(pattern.left(), left, bindings, b -> match(pattern.right(), right, b, next));
    }
  }

  private static Expression joined(BinaryOperator operator, List<Expression> operands) {
    Expression joined = operands.get(0);
    for (Expression operand : operands.subList(1, operands.size())) {
      Span span = new Span(joined.span().start(), operand.span().end());
      joined = new Binary(span, joined, operator, operand);
    }
    return joined;
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
                matching.statements().block(p, c, b, next);
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

  private void collection(
      Collection pattern, Collection code, Bindings bindings, Continuation next) {
    if (pattern.collectionKind() != code.collectionKind()) {
      return;
    }
    if (pattern.collectionKind() == CollectionKind.SET) {
      entries(pattern.elements(), code.elements(), bindings, next);
    } else {
      list(pattern.elements(), code.elements(), bindings, next);
    }
  }

  /** Elements whose order means nothing. */
  private void entries(
      List<? extends Node> pattern,
      List<? extends Node> code,
      Bindings bindings,
      Continuation next) {
    List<? extends Node> named = pattern.stream().filter(e -> !(e instanceof Ellipsis)).toList();
    boolean open = named.size() < pattern.size();
    if (open ? named.size() <= code.size() : named.size() == code.size()) {
      anyOrder(named, code, open, bindings, next);
    }
  }

  private void anyOrder(
      List<? extends Node> pattern,
      List<? extends Node> code,
      boolean open,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty()) {
      if (open || code.isEmpty()) {
        next.matched(bindings);
      }
      return;
    }
    List<? extends Node> rest = pattern.subList(1, pattern.size());
    if (pattern.get(0) instanceof EllipsisMetavariable any) {
      int place = code.isEmpty() ? any.span().start() : code.get(0).span().start();
      matching.bind(any.name(), code, place, bindings, next);
      return;
    }
    for (int i = 0; i < code.size(); i++) {
      List<Node> left = new ArrayList<>(code);
      left.remove(i);
      entry(pattern.get(0), code.get(i), bindings, b -> anyOrder(rest, left, open, b, next));
    }
  }

  private void entry(Node pattern, Node code, Bindings bindings, Continuation next) {
    if (pattern instanceof DictionaryEntry p && code instanceof DictionaryEntry c) {
      match(p.key(), c.key(), bindings, b -> match(p.value(), c.value(), b, next));
    } else if (pattern instanceof DictionarySpread p && code instanceof DictionarySpread c) {
      match(p.value(), c.value(), bindings, next);
    } else if (pattern instanceof Expression p && code instanceof Expression c) {
      match(p, c, bindings, next);
    }
  }

  private void comprehension(
      Comprehension pattern, Comprehension code, Bindings bindings, Continuation next) {
    if (pattern.comprehensionKind() == code.comprehensionKind()
        && pattern.clauses().size() == code.clauses().size()) {
      match(
          pattern.element(),
          code.element(),
          bindings,
          b ->
              optional(
                  pattern.value(),
                  code.value(),
                  b,
                  d -> clauses(pattern.clauses(), code.clauses(), d, next)));
    }
  }

  private void clauses(
      List<ComprehensionClause> pattern,
      List<ComprehensionClause> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    ComprehensionClause p = pattern.get(0);
    ComprehensionClause c = code.get(0);
    match(
        p.target(),
        c.target(),
        bindings,
        b ->
            match(
                p.iterable(),
                c.iterable(),
                b,
                d ->
                    list(
                        p.conditions(),
                        c.conditions(),
                        d,
                        e ->
                            clauses(
                                pattern.subList(1, pattern.size()),
                                code.subList(1, code.size()),
                                e,
                                next))));
  }
}
