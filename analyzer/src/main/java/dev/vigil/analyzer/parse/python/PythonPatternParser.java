package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;

/** Parses the patterns of rules by the rules of the grammar that may stand alone. */
final class PythonPatternParser {
  private final String pattern;
  private final List<Token> tokens;
  private final LongAdder fallbacks;

  private PythonPatternParser(String pattern, List<Token> tokens, LongAdder fallbacks) {
    this.pattern = pattern;
    this.tokens = tokens;
    this.fallbacks = fallbacks;
  }

  static PatternParse parse(String pattern, LongAdder fallbacks) {
    PythonTokens tokens = new PythonTokens(pattern, true, false);
    if (tokens.problem().isPresent()) {
      return new PatternParse.InvalidPattern("line 1:1 " + tokens.problem().get());
    }
    List<Token> whole = withoutOuterIndent(tokens.tokens());
    PatternParse parse = new PythonPatternParser(pattern, whole, fallbacks).run();
    Optional<List<Token>> newer =
        parse instanceof PatternParse.InvalidPattern ? OlderSyntax.read(whole) : Optional.empty();
    if (newer.isPresent()) {
      parse = new PythonPatternParser(pattern, newer.get(), fallbacks).run();
    }
    String header = pattern.stripTrailing();
    if (parse instanceof PatternParse.InvalidPattern && header.endsWith(":")) {
      // A header without a body stands for any body.
      PatternParse any = parse(header + " ...", fallbacks);
      return any instanceof PatternParse.InvalidPattern ? parse : any;
    }
    return parse;
  }

  /** A pattern may be indented as a whole. */
  private static List<Token> withoutOuterIndent(List<Token> tokens) {
    if (tokens.get(0).getType() != PythonLexer.INDENT) {
      return tokens;
    }
    List<Token> inner = new ArrayList<>(tokens.subList(1, tokens.size()));
    for (int i = inner.size() - 1; i >= 0; i--) {
      if (inner.get(i).getType() == PythonLexer.DEDENT) {
        inner.remove(i);
        break;
      }
    }
    return inner;
  }

  private PatternParse run() {
    TokenParse.Outcome<List<Statement>> file = parse(parser -> parser.file().list);
    if (file instanceof TokenParse.Parsed<List<Statement>> parsed && !parsed.value().isEmpty()) {
      return ofStatements(parsed.value());
    }
    return this.<PatternParse>attempt(
            parser -> new PatternParse.ExpressionPattern(parser.patternExpression().e))
        .or(() -> attempt(parser -> argument(parser.patternArgument().a)))
        .or(() ->
            attempt(parser -> new PatternParse.HandlersPattern(parser.patternHandlers().list)))
        .or(() ->
            attempt(parser -> new PatternParse.DecoratorsPattern(parser.patternDecorators().list)))
        .orElseGet(() -> invalid(file));
  }

  private static PatternParse argument(Argument argument) {
    return new PatternParse.ExpressionPattern(argument.value());
  }

  private static PatternParse ofStatements(List<Statement> statements) {
    if (statements.size() == 1) {
      if (statements.get(0) instanceof ExpressionStatement single) {
        return new PatternParse.ExpressionPattern(single.expression());
      }
      if (statements.get(0) instanceof Assignment assignment) {
        return keyword(assignment)
            .<PatternParse>map(a -> new PatternParse.KeywordArgumentPattern(a, assignment))
            .orElseGet(() -> new PatternParse.StatementsPattern(statements));
      }
    }
    return new PatternParse.StatementsPattern(statements);
  }

  private static Optional<Argument> keyword(Assignment assignment) {
    if (assignment.targets().size() != 1
        || assignment.operator().isPresent()
        || assignment.annotation().isPresent()
        || assignment.value().isEmpty()) {
      return Optional.empty();
    }
    Expression value = assignment.value().get();
    return PythonTreeBuilder.name(assignment.targets().get(0))
        .map(name ->
            new Argument(assignment.span(), ArgumentKind.KEYWORD, Optional.of(name), value));
  }

  private <T> TokenParse.Outcome<T> parse(Function<PythonParser, T> rule) {
    return new PythonParse(tokens, TokenParse.Mode.PATTERN, fallbacks, new IdentityHashMap<>())
        .run(rule);
  }

  private <T> Optional<T> attempt(Function<PythonParser, T> rule) {
    return parse(rule) instanceof TokenParse.Parsed<T> parsed
        ? Optional.of(parsed.value())
        : Optional.empty();
  }

  private PatternParse invalid(TokenParse.Outcome<List<Statement>> file) {
    if (file instanceof TokenParse.Failed<List<Statement>> failed) {
      int at = Math.max(0, Math.min(failed.offset(), pattern.length()));
      Position position = SourceText.of(pattern).position(at);
      return new PatternParse.InvalidPattern(
          "line " + position.line() + ":" + position.column() + " " + failed.reason());
    }
    return new PatternParse.InvalidPattern("line 1:1 the pattern is empty");
  }
}
