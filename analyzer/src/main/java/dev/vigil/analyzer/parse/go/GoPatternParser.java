package dev.vigil.analyzer.parse.go;

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
import org.antlr.v4.runtime.CommonToken;

/** Parses the patterns of rules by the rules of the grammar that may stand alone. */
final class GoPatternParser {
  private final String pattern;
  private final LongAdder fallbacks;

  private GoPatternParser(String pattern, LongAdder fallbacks) {
    this.pattern = pattern;
    this.fallbacks = fallbacks;
  }

  static PatternParse parse(String pattern, LongAdder fallbacks) {
    return new GoPatternParser(pattern, fallbacks).run();
  }

  private PatternParse run() {
    TokenParse.Outcome<PatternParse> first =
        parse(parser -> new PatternParse.ExpressionPattern(parser.patternExpression().e));
    if (first instanceof TokenParse.Parsed<PatternParse> parsed) {
      return parsed.value();
    }
    return attempt(parser -> new PatternParse.FieldPattern(parser.patternEntry().a))
        .or(() -> attempt(parser -> ofStatements(parser.patternStatements().list)))
        .or(() -> attempt(parser -> new PatternParse.ExpressionPattern(parser.patternType().e)))
        .orElseGet(() -> invalid(first));
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
      case FunctionDefinition function when function.body().isEmpty() ->
          new PatternParse.HeaderPattern((Definition) function);
      case ExpressionStatement line when line.expression().span().equals(line.span()) ->
          new PatternParse.ExpressionPattern(line.expression());
      default -> new PatternParse.StatementsPattern(statements);
    };
  }

  private TokenParse.Outcome<PatternParse> parse(Function<GoParser, PatternParse> rule) {
    CommonToken[] tokens = GoTokenRoles.assign(GoTokens.of(pattern).tokens(), pattern, true, true);
    return new GoParse(tokens, TokenParse.Mode.PATTERN, fallbacks).run(rule);
  }

  private Optional<PatternParse> attempt(Function<GoParser, PatternParse> rule) {
    return parse(rule) instanceof TokenParse.Parsed<PatternParse> parsed
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
