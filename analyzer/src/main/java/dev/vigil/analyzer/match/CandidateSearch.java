package dev.vigil.analyzer.match;

import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.CodeMatch;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.DeepExpression;
import dev.vigil.analyzer.syntax.Definition;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Match;
import dev.vigil.analyzer.syntax.MatchExpression;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringFragment;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.Try;
import dev.vigil.analyzer.syntax.TypedMetavariable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tries a pattern at every node where it may match.
 *
 * @param index of the file
 * @param matching of the pattern
 * @param area which matches must touch
 * @param found takes each match; some may come several times
 */
record CandidateSearch(
    FileIndex index, Matching matching, MatchArea area, Consumer<CodeMatch> found) {
  void search(PatternParse pattern) {
    switch (pattern) {
      case PatternParse.ExpressionPattern(Expression expression) -> expression(expression);
      case PatternParse.StatementsPattern(List<Statement> statements) -> statements(statements);
      case PatternParse.KeywordArgumentPattern(Argument argument, Statement assignment) ->
          statements(List.of(assignment));
      case PatternParse.FieldPattern(Argument field) -> fields(field);
      case PatternParse.EntryPattern(DictionaryEntry entry) -> entries(entry);
      case PatternParse.HandlersPattern(List<Handler> handlers) -> handlers(handlers);
      case PatternParse.DecoratorsPattern(List<Decorator> decorators) -> decorators(decorators);
      case PatternParse.HeaderPattern(Definition definition) -> headers(definition);
      case PatternParse.InvalidPattern invalid ->
          throw new IllegalStateException("an invalid pattern is not compiled");
    }
  }

  private boolean isInArea(Node code) {
    return area.isEverywhere() || area.touches(index.range(code));
  }

  private Continuation at(Node code) {
    return new Found(found, index, code);
  }

  private Continuation at(Span span) {
    return bindings -> found.accept(new CodeMatch(span, bindings));
  }

  /** A match of a node. */
  private record Found(Consumer<CodeMatch> found, FileIndex index, Node code)
      implements Continuation {
    @Override
    public void matched(Bindings bindings) {
      found.accept(new CodeMatch(index.range(code), bindings));
    }
  }

  private void expression(Expression pattern) {
    boolean typed = pattern instanceof TypedMetavariable;
    for (Node candidate : matching.candidates().of(pattern)) {
      if (candidate instanceof Expression code
          && isInArea(code)
          && matching.resemblance().mayMatch(pattern, code)
          && isWhole(code)
          && !(typed && index.isDeclaredName(code))) {
        matching.expressions().whole(pattern, code, Bindings.EMPTY, at(code));
      }
    }
    if (pattern instanceof Call call && matching.has(MatchOption.ATTR_EXPR)) {
      for (Node decorator : index.of(NodeKind.DECORATOR)) {
        decorator(call, (Decorator) decorator);
      }
    }
    if (pattern instanceof DeepExpression deep) {
      for (Node assignment : index.of(NodeKind.ASSIGNMENT)) {
        assignment(deep, (Assignment) assignment);
      }
    }
    if (pattern instanceof StringLiteral literal && mayBeFragment(literal)) {
      for (Node fragment : index.of(NodeKind.STRING_FRAGMENT)) {
        fragment(literal, (StringFragment) fragment);
      }
    }
  }

  private void fields(Argument pattern) {
    for (Node argument : index.of(NodeKind.ARGUMENT)) {
      Argument code = (Argument) argument;
      if (code.argumentKind() == ArgumentKind.KEYWORD && isInArea(code)) {
        matching.arguments().named(pattern, code, Bindings.EMPTY, at(code));
      }
    }
  }

  private void entries(DictionaryEntry pattern) {
    for (Node candidate : index.of(NodeKind.DICTIONARY_ENTRY)) {
      DictionaryEntry code = (DictionaryEntry) candidate;
      if (isInArea(code)
          && matching.resemblance().mayMatch(pattern.key(), code.key())
          && matching.resemblance().mayMatch(pattern.value(), code.value())) {
        matching.collections().entry(pattern, code, Bindings.EMPTY, at(code));
      }
    }
  }

  /** {@code @f} applies {@code f} as {@code @f()} would. */
  private void decorator(Call pattern, Decorator code) {
    Expression name = code.expression();
    if ((name instanceof Name || name instanceof FieldAccess) && area.touches(name.span())) {
      Call applied = new Call(name.span(), name, List.of());
      matching.expressions().whole(pattern, applied, Bindings.EMPTY, at(name.span()));
    }
  }

  /** An assignment has parts as an expression has, unless it declares something. */
  private void assignment(DeepExpression pattern, Assignment code) {
    if (code.annotation().isEmpty() && isInArea(code)) {
      matching.expressions().deep(pattern.inner(), code, Bindings.EMPTY, at(code));
    }
  }

  /** A part of a string is never several literals, unless these mean what it says. */
  private boolean mayBeFragment(StringLiteral pattern) {
    return pattern.pieces().isEmpty() || matching.texts().canMake(pattern.value());
  }

  private void fragment(StringLiteral pattern, StringFragment code) {
    if (!area.touches(code.span())) {
      return;
    }
    Expression literal = new StringLiteral(code.span(), "", code.span(), code.value());
    matching.expressions().whole(pattern, literal, Bindings.EMPTY, at(code.span()));
  }

  /** Not {@code a and b} in {@code a and b and c}. */
  private boolean isWhole(Expression code) {
    return (!(code instanceof Binary binary) || !index.isPartOfChain(binary))
        && (!index.isDecoration(code) || matching.has(MatchOption.ATTR_EXPR));
  }

  private void statements(List<Statement> pattern) {
    if (!matching.places().mayBeIn(pattern, index.all())) {
      return;
    }
    if (pattern.size() > 1) {
      sequences(pattern);
      return;
    }
    Statement single = pattern.get(0);
    if (single instanceof ExpressionStatement line
        && matching.has(MatchOption.IMPLICIT_DEEP_EXPRSTMT)) {
      simpleStatements(line.expression());
      return;
    }
    for (NodeKind kind : StatementKinds.of(single)) {
      FileIndex.NodeList candidates = index.of(kind);
      for (int i = 0; i < candidates.size(); i++) {
        Node candidate = candidates.get(i);
        if (isInArea(candidate) && mayMatch(single, candidate)) {
          statement(single, candidate);
        }
      }
    }
  }

  private boolean mayMatch(Statement pattern, Node candidate) {
    return (!(candidate instanceof Statement code)
            || matching.resemblance().mayMatch(pattern, code))
        && matching.places().mayBeIn(pattern, candidate.span());
  }

  /** An expression as a statement is found anywhere in simple statements, and means all of one. */
  private void simpleStatements(Expression pattern) {
    for (Node candidate : matching.candidates().of(pattern)) {
      if (candidate instanceof Expression code && isWhole(code)) {
        for (Span statement : index.simpleStatements().around(code)) {
          if (area.touches(statement)) {
            matching.expressions().whole(pattern, code, Bindings.EMPTY, at(statement));
          }
        }
      }
    }
  }

  /** Whether a file has nothing of the kind that a pattern is. */
  static boolean isNowhere(PatternParse pattern, FileIndex index) {
    return switch (pattern) {
      case PatternParse.StatementsPattern(List<Statement> statements)
          when statements.size() == 1 && !(statements.get(0) instanceof ExpressionStatement) ->
          areNowhere(StatementKinds.of(statements.get(0)), index);
      case PatternParse.FieldPattern any -> index.of(NodeKind.ARGUMENT).isEmpty();
      case PatternParse.EntryPattern any -> index.of(NodeKind.DICTIONARY_ENTRY).isEmpty();
      case PatternParse.HandlersPattern any -> index.of(NodeKind.TRY).isEmpty();
      case PatternParse.DecoratorsPattern any -> index.of(NodeKind.DECORATOR).isEmpty();
      case PatternParse.HeaderPattern(Definition definition) ->
          index.of(definition.kind()).isEmpty();
      case PatternParse.StatementsPattern any -> false;
      case PatternParse.ExpressionPattern any -> false;
      case PatternParse.KeywordArgumentPattern any -> false;
      case PatternParse.InvalidPattern any -> false;
    };
  }

  private static boolean areNowhere(List<NodeKind> kinds, FileIndex index) {
    for (NodeKind kind : kinds) {
      if (!index.of(kind).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void statement(Statement pattern, Node candidate) {
    switch (candidate) {
      case Statement code -> matching.statements().match(pattern, code, Bindings.EMPTY, at(code));
      case AssignmentExpression code ->
          matching
              .statements()
              .match(
                  pattern,
                  new Assignment(
                      code.span(),
                      List.of(code.target()),
                      Optional.empty(),
                      code.operator(),
                      Optional.of(code.value())),
                  Bindings.EMPTY,
                  at(code));
      case MatchExpression code when pattern instanceof Match p ->
          matching
              .cases()
              .selection(
                  p.subject(), p.cases(), code.subject(), code.cases(), Bindings.EMPTY, at(code));
      case Lambda code when pattern instanceof FunctionDefinition p ->
          matching.definitions().value(p, code, Bindings.EMPTY, at(code));
      case Lambda code when code.body() instanceof Expression body ->
          matching
              .statements()
              .match(
                  pattern,
                  new Return(body.span(), Optional.of(body)),
                  Bindings.EMPTY,
                  at(body.span()));
      default -> {}
    }
  }

  private void sequences(List<Statement> pattern) {
    Optional<List<NodeKind>> kinds = StatementKinds.tellingFirst(pattern.get(0));
    if (kinds.isPresent()) {
      for (NodeKind kind : kinds.get()) {
        List<FileIndex.PlacedStatement> placed = index.placed(kind);
        for (int i = 0; i < placed.size(); i++) {
          FileIndex.PlacedStatement first = placed.get(i);
          sequence(pattern, first.statement(), first.block(), first.place());
        }
      }
      return;
    }
    if (Patterns.isEllipsis(pattern.get(0))) {
      index.blocks().forEach(block -> behindEllipsis(pattern, block));
      return;
    }
    for (List<Statement> block : index.blocks()) {
      for (int place = 0; place < block.size(); place++) {
        sequence(pattern, block.get(place), block, place);
      }
    }
  }

  /** A pattern that begins with any statements matches from each statement in front of its rest. */
  private void behindEllipsis(List<Statement> pattern, List<Statement> block) {
    if (block.isEmpty()) {
      return;
    }
    int blockEnd = block.getLast().span().end();
    Span all = new Span(block.get(0).span().start(), blockEnd);
    if (!area.touches(all) || !matching.places().mayBeIn(pattern, all)) {
      return;
    }
    matching
        .sequences()
        .behindEllipsis(
            pattern,
            block,
            (place, bindings, end) -> {
              for (int i = 0; i <= Math.min(place, block.size() - 1); i++) {
                int start = block.get(i).span().start();
                if (area.touches(new Span(start, blockEnd))) {
                  matching.step();
                  found.accept(new CodeMatch(new Span(start, Math.max(start, end)), bindings));
                }
              }
            });
  }

  /** A pattern of several statements where the first may match one of a block. */
  private void sequence(
      List<Statement> pattern, Statement first, List<Statement> block, int place) {
    if (!matching.resemblance().mayMatch(pattern.get(0), first)
        || !mayFollow(pattern, block, place)) {
      return;
    }
    int start = first.span().start();
    Span rest = new Span(start, block.getLast().span().end());
    if (!area.touches(rest) || !matching.places().mayBeIn(pattern, rest)) {
      return;
    }
    matching
        .sequences()
        .start(
            pattern,
            block.subList(place, block.size()),
            Bindings.EMPTY,
            (bindings, end) ->
                found.accept(new CodeMatch(new Span(start, Math.max(start, end)), bindings)));
  }

  /**
   * Whether what stands behind a statement can match what follows the first of the pattern; with an
   * ellipsis that may also be something nested.
   */
  private boolean mayFollow(List<Statement> pattern, List<Statement> block, int place) {
    return Patterns.hasEllipsis(pattern)
        || (place + 1 < block.size()
            && matching.resemblance().mayMatch(pattern.get(1), block.get(place + 1)));
  }

  private void handlers(List<Handler> pattern) {
    for (Node candidate : index.of(NodeKind.TRY)) {
      List<Handler> code = ((Try) candidate).handlers();
      for (int i = 0; i + pattern.size() <= code.size(); i++) {
        List<Handler> part = code.subList(i, i + pattern.size());
        Span span = new Span(part.get(0).span().start(), part.get(part.size() - 1).span().end());
        if (area.touches(span)) {
          handlers(pattern, part, Bindings.EMPTY, at(span));
        }
      }
    }
  }

  private void handlers(
      List<Handler> pattern, List<Handler> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    matching
        .statements()
        .handler(
            pattern.get(0),
            code.get(0),
            bindings,
            b ->
                handlers(
                    pattern.subList(1, pattern.size()), code.subList(1, code.size()), b, next));
  }

  private void headers(Definition pattern) {
    for (Node candidate : index.of(pattern.kind())) {
      Definition code = (Definition) candidate;
      Span header = code.header();
      if (area.touches(header) && matching.resemblance().mayMatch(pattern, code)) {
        matching.definitions().header(pattern, code, Bindings.EMPTY, at(header));
      }
    }
  }

  private void decorators(List<Decorator> pattern) {
    if (pattern.size() == 1) {
      for (Node candidate : index.of(NodeKind.DECORATOR)) {
        if (area.touches(candidate.span())) {
          matching
              .definitions()
              .decorators(
                  pattern, List.of((Decorator) candidate), Bindings.EMPTY, at(candidate.span()));
        }
      }
      return;
    }
    for (Node candidate : index.of(NodeKind.FUNCTION_DEFINITION)) {
      decorators(pattern, ((Definition) candidate).decorators());
    }
    for (Node candidate : index.of(NodeKind.CLASS_DEFINITION)) {
      decorators(pattern, ((Definition) candidate).decorators());
    }
  }

  private void decorators(List<Decorator> pattern, List<Decorator> code) {
    if (!code.isEmpty()) {
      Span span = new Span(code.get(0).span().start(), code.get(code.size() - 1).span().end());
      if (area.touches(span)) {
        matching.definitions().decorators(pattern, code, Bindings.EMPTY, at(span));
      }
    }
  }
}
