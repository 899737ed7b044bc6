package dev.vigil.analyzer.match;

import dev.vigil.analyzer.index.StructuralEquality;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Assert;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Break;
import dev.vigil.analyzer.syntax.CaseResult;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Continue;
import dev.vigil.analyzer.syntax.DeepExpression;
import dev.vigil.analyzer.syntax.Delete;
import dev.vigil.analyzer.syntax.DoWhile;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EnumConstant;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.For;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Goto;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.If;
import dev.vigil.analyzer.syntax.Import;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.Labeled;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Match;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.ModuleDeclaration;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.PackageDeclaration;
import dev.vigil.analyzer.syntax.Pass;
import dev.vigil.analyzer.syntax.Raise;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.ScopeDeclaration;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.Synchronized;
import dev.vigil.analyzer.syntax.Try;
import dev.vigil.analyzer.syntax.TypeAlias;
import dev.vigil.analyzer.syntax.While;
import dev.vigil.analyzer.syntax.With;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.List;
import java.util.Optional;

/** Matches statements and sequences of them. */
final class StatementMatcher {
  private final Matching matching;

  StatementMatcher(Matching matching) {
    this.matching = matching;
  }

  void match(Statement pattern, Statement code, Bindings bindings, Continuation next) {
    matching.step();
    switch (pattern) {
      case ExpressionStatement p -> expression(p.expression(), code, bindings, next);
      case Assignment p -> assignment(p, code, bindings, next);
      case FunctionDefinition p when code instanceof FunctionDefinition c ->
          matching.definitions().function(p, c, bindings, next);
      case ClassDefinition p when code instanceof ClassDefinition c ->
          matching.definitions().type(p, c, bindings, next);
      case Import p -> matching.definitions().imports(p, code, bindings, next);
      case ImportFrom p -> matching.definitions().importFrom(p, code, bindings, next);
      case If p when code instanceof If c -> choice(p, c, bindings, next);
      case While p when code instanceof While c ->
          expressions()
              .match(
                  p.condition(),
                  c.condition(),
                  bindings,
                  b ->
                      sequences()
                          .block(
                              p.body(),
                              c.body(),
                              b,
                              d -> ifMentioned(p.otherwise(), c.otherwise(), d, next)));
      case ForEach p when code instanceof ForEach c && (!p.asynchronous() || c.asynchronous()) ->
          expressions()
              .match(
                  p.target(),
                  c.target(),
                  bindings,
                  b ->
                      expressions()
                          .ifMentioned(
                              p.annotation(),
                              c.annotation(),
                              b,
                              t ->
                                  expressions()
                                      .match(
                                          p.iterable(),
                                          c.iterable(),
                                          t,
                                          d ->
                                              sequences()
                                                  .block(
                                                      p.body(),
                                                      c.body(),
                                                      d,
                                                      e ->
                                                          ifMentioned(
                                                              p.otherwise(),
                                                              c.otherwise(),
                                                              e,
                                                              next)))));
      case For p when code instanceof For c -> counting(p, c, bindings, next);
      case For p when code instanceof ForEach c && Patterns.isAnyLoop(p) ->
          sequences().block(p.body(), c.body(), bindings, next);
      case DoWhile p when code instanceof DoWhile c ->
          sequences()
              .block(
                  p.body(),
                  c.body(),
                  bindings,
                  b -> expressions().match(p.condition(), c.condition(), b, next));
      case Synchronized p when code instanceof Synchronized c ->
          expressions()
              .match(
                  p.monitor(),
                  c.monitor(),
                  bindings,
                  b -> sequences().block(p.body(), c.body(), b, next));
      case Labeled p when code instanceof Labeled c ->
          matching.identifier(
              p.label(), c.label(), bindings, b -> match(p.statement(), c.statement(), b, next));
      case CaseResult p when code instanceof CaseResult c ->
          expressions().match(p.value(), c.value(), bindings, next);
      case EnumConstant p when code instanceof EnumConstant c ->
          matching.definitions().constant(p, c, bindings, next);
      case PackageDeclaration p when code instanceof PackageDeclaration c ->
          matching.paths().whole(p.path(), c.path(), bindings, next);
      case ModuleDeclaration p when code instanceof ModuleDeclaration c ->
          matching.definitions().module(p, c, bindings, next);
      case With p when code instanceof With c && (!p.asynchronous() || c.asynchronous()) ->
          with(p, c, bindings, next);
      case Try p when code instanceof Try c && p.group() == c.group() ->
          attempt(p, c, bindings, next);
      case Return p when code instanceof Return c ->
          expressions().optional(p.value(), c.value(), bindings, next);
      case Raise p when code instanceof Raise c ->
          expressions()
              .bothOrNone(
                  p.exception(),
                  c.exception(),
                  bindings,
                  b -> expressions().ifMentioned(p.cause(), c.cause(), b, next));
      case Assert p when code instanceof Assert c -> check(p, c, bindings, next);
      case Delete p when code instanceof Delete c ->
          matching.collections().list(p.targets(), c.targets(), bindings, next);
      case Block p
          when code instanceof Block c && (c.initializesClass() || !p.initializesClass()) ->
          sequences().block(p, c, bindings, next);
      case Match p when code instanceof Match c ->
          matching
              .cases()
              .selection(p.subject(), p.cases(), c.subject(), c.cases(), bindings, next);
      case Pass p when code instanceof Pass -> next.matched(bindings);
      case Break p when code instanceof Break c ->
          matching.identifier(p.label(), c.label(), bindings, next);
      case Continue p when code instanceof Continue c ->
          matching.identifier(p.label(), c.label(), bindings, next);
      case Goto p when code instanceof Goto c ->
          matching.identifier(p.label(), c.label(), bindings, next);
      case ScopeDeclaration p when StructuralEquality.equal(p, code) -> next.matched(bindings);
      case TypeAlias p when code instanceof TypeAlias c ->
          matching.identifier(
              p.name(),
              c.name(),
              bindings,
              b -> expressions().match(p.value(), c.value(), b, next));
      default -> {}
    }
  }

  private ExpressionMatcher expressions() {
    return matching.expressions();
  }

  private SequenceMatcher sequences() {
    return matching.sequences();
  }

  /** {@code assert ...} stands for the condition with its message. */
  private void check(Assert pattern, Assert code, Bindings bindings, Continuation next) {
    if (pattern.condition() instanceof Ellipsis && pattern.message().isEmpty()) {
      next.matched(bindings);
      return;
    }
    expressions()
        .match(
            pattern.condition(),
            code.condition(),
            bindings,
            b -> expressions().optional(pattern.message(), code.message(), b, next));
  }

  /** An expression as a statement also matches inside of simple statements. */
  private void expression(
      Expression pattern, Statement code, Bindings bindings, Continuation next) {
    if (pattern instanceof Metavariable any) {
      Node node =
          switch (code) {
            case ExpressionStatement line -> line.expression();
            case CaseResult result -> result.value();
            default -> code;
          };
      matching.bind(any.name(), node, bindings, next);
      return;
    }
    boolean deep = matching.has(MatchOption.IMPLICIT_DEEP_EXPRSTMT);
    switch (code) {
      case ExpressionStatement c when deep -> within(pattern, c.expression(), bindings, next);
      case ExpressionStatement c -> expressions().match(pattern, c.expression(), bindings, next);
      case CaseResult c when deep -> within(pattern, c.value(), bindings, next);
      case CaseResult c -> expressions().match(pattern, c.value(), bindings, next);
      case Assignment c when deep -> {
        c.targets().forEach(target -> within(pattern, target, bindings, next));
        c.value().ifPresent(value -> within(pattern, value, bindings, next));
      }
      case Return c when deep ->
          c.value().ifPresent(value -> within(pattern, value, bindings, next));
      default -> {
        if (pattern instanceof DeepExpression) {
          heads(code).forEach(head -> expressions().match(pattern, head, bindings, next));
        }
      }
    }
  }

  /** What a statement evaluates itself, not the statements inside of it. */
  private static List<Expression> heads(Statement code) {
    return switch (code) {
      case If c -> List.of(c.condition());
      case While c -> List.of(c.condition());
      case DoWhile c -> List.of(c.condition());
      case For c -> c.condition().stream().toList();
      case ForEach c -> List.of(c.iterable());
      case Match c -> List.of(c.subject());
      case Synchronized c -> List.of(c.monitor());
      case With c -> c.items().stream().map(WithItem::resource).toList();
      case Raise c -> c.exception().stream().toList();
      case Assert c -> List.of(c.condition());
      case Delete c -> c.targets();
      default -> List.of();
    };
  }

  /** The expression or a part of it, but not what a lambda does later. */
  private void within(Expression pattern, Node code, Bindings bindings, Continuation next) {
    if (code instanceof Expression expression) {
      expressions().match(pattern, expression, bindings, next);
    }
    if (!(code instanceof Lambda)) {
      for (Node child : code.children()) {
        within(pattern, child, bindings, next);
      }
    }
  }

  private void assignment(
      Assignment pattern, Statement code, Bindings bindings, Continuation next) {
    if (!(code instanceof Assignment c) || !pattern.operator().equals(c.operator())) {
      return;
    }
    // A declaration without a value gives nothing, whatever the value of the pattern may be.
    boolean gives = pattern.annotation().isPresent() || c.value().isPresent();
    if (!gives || !c.modifiers().containsAll(pattern.modifiers())) {
      return;
    }
    if (pattern.annotation().isEmpty()
        && c.annotation().isPresent()
        && !matching.has(MatchOption.VARDEF_ASSIGN)) {
      return;
    }
    matching
        .definitions()
        .decorators(
            pattern.decorators(), c.decorators(), bindings, b -> given(pattern, c, b, next));
  }

  private void given(Assignment pattern, Assignment c, Bindings bindings, Continuation next) {
    expressions()
        .match(
            target(pattern.targets()),
            target(c.targets()),
            bindings,
            a ->
                expressions()
                    .ifMentioned(
                        pattern.annotation(),
                        c.annotation(),
                        a,
                        b -> expressions().optional(pattern.value(), c.value(), b, next)));
  }

  private void counting(For pattern, For code, Bindings bindings, Continuation next) {
    sequences()
        .all(
            pattern.initializers(),
            code.initializers(),
            bindings,
            a ->
                expressions()
                    .optional(
                        pattern.condition(),
                        code.condition(),
                        a,
                        b ->
                            matching
                                .collections()
                                .list(
                                    pattern.updates(),
                                    code.updates(),
                                    b,
                                    c -> sequences().block(pattern.body(), code.body(), c, next))));
  }

  /** Several targets in {@code a = b = value} are taken as the tuple of them. */
  private static Expression target(List<Expression> targets) {
    if (targets.size() == 1) {
      return targets.get(0);
    }
    Span span =
        new Span(targets.get(0).span().start(), targets.get(targets.size() - 1).span().end());
    return new Collection(span, CollectionKind.TUPLE, targets);
  }

  private void choice(If pattern, If code, Bindings bindings, Continuation next) {
    expressions()
        .match(
            pattern.condition(),
            code.condition(),
            bindings,
            b ->
                sequences()
                    .block(
                        pattern.then(),
                        code.then(),
                        b,
                        d -> {
                          if (pattern.otherwise().isEmpty()) {
                            next.matched(d);
                          } else if (code.otherwise().isPresent()) {
                            branch(pattern.otherwise().get(), code.otherwise().get(), d, next);
                          }
                        }));
  }

  private void branch(Statement pattern, Statement code, Bindings bindings, Continuation next) {
    if (pattern instanceof Block p && code instanceof Block c) {
      sequences().block(p, c, bindings, next);
      return;
    }
    sequences().block(listOf(pattern), listOf(code), bindings, next);
  }

  private static List<Statement> listOf(Statement branch) {
    return branch instanceof Block block ? block.statements() : List.of(branch);
  }

  private void ifMentioned(
      Optional<Block> pattern, Optional<Block> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
    } else if (code.isPresent()) {
      sequences().block(pattern.get(), code.get(), bindings, next);
    }
  }

  private void bothOrNone(
      Optional<Block> pattern, Optional<Block> code, Bindings bindings, Continuation next) {
    if (pattern.isPresent() == code.isPresent()) {
      ifMentioned(pattern, code, bindings, next);
    }
  }

  /** Several resources are as many statements, one in the other. */
  private void with(With pattern, With code, Bindings bindings, Continuation next) {
    int wanted = pattern.items().size();
    int last = code.items().size() - wanted;
    for (int from = 0; from <= last; from++) {
      List<WithItem> items = code.items().subList(from, from + wanted);
      List<WithItem> inner = code.items().subList(from + wanted, code.items().size());
      List<Statement> body =
          inner.isEmpty()
              ? code.body().statements()
              : List.of(
                  new With(
                      new Span(inner.get(0).span().start(), code.span().end()),
                      code.asynchronous(),
                      code.suppressing(),
                      inner,
                      code.body()));
      items(
          pattern.items(),
          items,
          bindings,
          b -> {
            if (inner.isEmpty()) {
              sequences().block(pattern.body(), code.body(), b, next);
            } else {
              sequences().block(pattern.body().statements(), body, b, next);
            }
          });
    }
  }

  private void items(
      List<WithItem> pattern, List<WithItem> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    expressions()
        .match(
            pattern.get(0).resource(),
            code.get(0).resource(),
            bindings,
            b ->
                expressions()
                    .optional(
                        pattern.get(0).target(),
                        code.get(0).target(),
                        b,
                        t ->
                            expressions()
                                .ifMentioned(
                                    pattern.get(0).annotation(),
                                    code.get(0).annotation(),
                                    t,
                                    d ->
                                        items(
                                            pattern.subList(1, pattern.size()),
                                            code.subList(1, code.size()),
                                            d,
                                            next))));
  }

  private void attempt(Try pattern, Try code, Bindings bindings, Continuation next) {
    if (!Patterns.haveSameParts(pattern, code)) {
      return;
    }
    sequences()
        .block(
            pattern.body(),
            code.body(),
            bindings,
            a ->
                handlers(
                    pattern.handlers(),
                    code.handlers(),
                    a,
                    b ->
                        bothOrNone(
                            pattern.otherwise(),
                            code.otherwise(),
                            b,
                            c -> bothOrNone(pattern.finalizer(), code.finalizer(), c, next))));
  }

  /** The pattern's handlers are among the code's. */
  private void handlers(
      List<Handler> pattern, List<Handler> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    List<Handler> rest = pattern.subList(1, pattern.size());
    for (int i = 0; i < code.size(); i++) {
      int place = i;
      handler(
          pattern.get(0),
          code.get(i),
          bindings,
          b -> handlers(rest, Patterns.without(code, place), b, next));
    }
  }

  void handler(Handler pattern, Handler code, Bindings bindings, Continuation next) {
    if (pattern.name().isEmpty() && pattern.type().filter(Ellipsis.class::isInstance).isPresent()) {
      sequences().block(pattern.body(), code.body(), bindings, next);
      return;
    }
    if (pattern.name().isPresent() != code.name().isPresent()
        || pattern.type().isPresent() != code.type().isPresent()) {
      return;
    }
    exceptionType(
        pattern.type(),
        code.type(),
        bindings,
        b ->
            matching.identifier(
                pattern.name(),
                code.name(),
                b,
                d -> sequences().block(pattern.body(), code.body(), d, next)));
  }

  /** A single type is also a tuple of one, as in {@code except ($E, ...)}. */
  private void exceptionType(
      Optional<Expression> pattern,
      Optional<Expression> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isPresent()
        && pattern.get() instanceof Collection wanted
        && code.isPresent()
        && !(code.get() instanceof Collection)) {
      matching.collections().list(wanted.elements(), List.of(code.get()), bindings, next);
    } else {
      expressions().optional(pattern, code, bindings, next);
    }
  }
}
