package dev.vigil.analyzer.parse.javascript;

import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Definition;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** Parses the patterns of rules by the rules of the grammar that may stand alone. */
final class JavaScriptPatternParser {
  private final String pattern;
  private final LongAdder fallbacks;

  private JavaScriptPatternParser(String pattern, LongAdder fallbacks) {
    this.pattern = pattern;
    this.fallbacks = fallbacks;
  }

  static PatternParse parse(String pattern, LongAdder fallbacks) {
    return new JavaScriptPatternParser(pattern, fallbacks).run();
  }

  /** A brace that opens the pattern is an object's, if it can be one. */
  private PatternParse run() {
    boolean object = pattern.stripLeading().startsWith("{");
    if (object) {
      Optional<PatternParse> literal =
          attempt(
              parser -> new PatternParse.ExpressionPattern(parser.patternExpression().e), false);
      if (literal.isPresent()) {
        return literal.get();
      }
    }
    TokenParse.Outcome<PatternParse> first =
        parse(parser -> ofStatements(parser.program().list), true);
    if (first instanceof TokenParse.Parsed<PatternParse> parsed) {
      return parsed.value();
    }
    return attempt(
            parser -> new PatternParse.ExpressionPattern(parser.patternExpression().e), false)
        .or(() -> attempt(parser -> header(parser.patternHeader().s), true))
        .or(() ->
            attempt(
                parser -> new PatternParse.HandlersPattern(List.of(parser.patternHandler().h)),
                true))
        .or(() ->
            attempt(
                parser -> new PatternParse.DecoratorsPattern(parser.patternDecorators().list),
                true))
        .orElseGet(() -> invalid(first));
  }

  private static PatternParse header(Statement function) {
    return new PatternParse.HeaderPattern((Definition) function);
  }

  private static PatternParse ofStatements(List<Statement> statements) {
    if (statements.isEmpty()) {
      throw new Rejected(0, "the pattern is empty");
    }
    Statement first = statements.getFirst();
    if (statements.size() > 1) {
      return new PatternParse.StatementsPattern(statements);
    }
    return switch (first) {
      case Ellipsis any -> new PatternParse.ExpressionPattern(any);
      case FunctionDefinition function when function.body().isEmpty() -> header(function);
      case ExpressionStatement line -> new PatternParse.ExpressionPattern(line.expression());
      default -> new PatternParse.StatementsPattern(statements);
    };
  }

  private TokenParse.Outcome<PatternParse> parse(
      Function<JavaScriptParser, PatternParse> rule, boolean statements) {
    return new JavaScriptParse(
            JavaScriptTokens.ofPattern(pattern, statements).tokens(),
            TokenParse.Mode.PATTERN,
            fallbacks)
        .run(rule);
  }

  private Optional<PatternParse> attempt(
      Function<JavaScriptParser, PatternParse> rule, boolean statements) {
    return parse(rule, statements) instanceof TokenParse.Parsed<PatternParse> parsed
        ? Optional.of(parsed.value())
        : Optional.empty();
  }

  private PatternParse invalid(TokenParse.Outcome<PatternParse> outcome) {
    if (outcome instanceof TokenParse.Failed<PatternParse>(int offset, String reason)) {
      int at = Math.max(0, Math.min(offset, pattern.length()));
      Position position = SourceText.of(pattern).position(at);
      return new PatternParse.InvalidPattern(
          "line " + position.line() + ":" + position.column() + " " + reason);
    }
    return new PatternParse.InvalidPattern("line 1:1 the pattern is empty");
  }
}
