package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Definition;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;

/** Parses the patterns of rules by the rules of the grammar that may stand alone. */
final class JavaPatternParser {
  private static final Pattern UNENDED_IMPORT =
      Pattern.compile("^(\\s*import\\s[\\w.*$ ]*[\\w*])[ \\t]*$", Pattern.MULTILINE);

  private final String pattern;
  private final LongAdder fallbacks;

  private JavaPatternParser(String pattern, LongAdder fallbacks) {
    this.pattern = pattern;
    this.fallbacks = fallbacks;
  }

  static PatternParse parse(String pattern, LongAdder fallbacks) {
    return new JavaPatternParser(pattern, fallbacks).run();
  }

  private PatternParse run() {
    TokenParse.Outcome<PatternParse> first =
        parse(pattern, parser -> ofExpression(parser.patternExpression().e));
    if (first instanceof TokenParse.Parsed<PatternParse> parsed) {
      return parsed.value();
    }
    return attempt(pattern, parser -> ofStatements(parser.patternStatements().list))
        .or(() -> attempt(pattern, parser -> ofStatements(parser.patternMembers().list)))
        .or(() -> attempt(pattern, parser -> ofStatements(parser.file().list)))
        .or(() ->
            attempt(
                pattern, parser -> new PatternParse.HandlersPattern(parser.patternHandlers().list)))
        .or(() ->
            attempt(
                pattern,
                parser -> new PatternParse.DecoratorsPattern(parser.patternDecorators().list)))
        .or(() ->
            attempt(pattern, parser -> new PatternParse.ExpressionPattern(parser.patternType().e)))
        .or(() -> ended(";"))
        .or(() -> ended(" {...}"))
        .or(this::withEndedImports)
        .orElseGet(() -> invalid(first));
  }

  /** A statement without its semicolon, or a header without its body. */
  private Optional<PatternParse> ended(String end) {
    String whole = pattern.stripTrailing() + end;
    return this.attempt(whole, parser -> ofStatements(parser.patternStatements().list))
        .or(() -> attempt(whole, parser -> ofStatements(parser.patternMembers().list)))
        .map(JavaPatternParser::withoutBody);
  }

  /** A definition of which neither a body nor a semicolon is written may have any body. */
  private static PatternParse withoutBody(PatternParse pattern) {
    return pattern instanceof PatternParse.StatementsPattern(List<Statement> statements)
            && statements.size() == 1
            && statements.get(0) instanceof Definition definition
        ? new PatternParse.HeaderPattern(definition)
        : pattern;
  }

  /** Imports without their semicolons, of which each stands on a line. */
  private Optional<PatternParse> withEndedImports() {
    String whole = UNENDED_IMPORT.matcher(pattern).replaceAll("$1;");
    return whole.equals(pattern)
        ? Optional.empty()
        : attempt(whole, parser -> ofStatements(parser.patternStatements().list))
            .or(() -> attempt(whole, parser -> ofStatements(parser.file().list)));
  }

  private static PatternParse ofExpression(Expression expression) {
    if (expression instanceof AssignmentExpression assignment) {
      return new PatternParse.StatementsPattern(
          List.of(
              new Assignment(
                  assignment.span(),
                  List.of(assignment.target()),
                  Optional.empty(),
                  assignment.operator(),
                  Optional.of(assignment.value()))));
    }
    return new PatternParse.ExpressionPattern(expression);
  }

  private static PatternParse ofStatements(List<Statement> statements) {
    if (statements.isEmpty()) {
      throw new Rejected(0, "the pattern is empty");
    }
    Statement first = statements.get(0);
    if (statements.size() == 1 && first instanceof Ellipsis any) {
      return new PatternParse.ExpressionPattern(any);
    }
    return statements.size() == 1
            && first instanceof ExpressionStatement single
            && isAnything(single.expression())
        ? new PatternParse.ExpressionPattern(single.expression())
        : new PatternParse.StatementsPattern(statements);
  }

  private static boolean isAnything(Expression expression) {
    return switch (expression.kind()) {
      case METAVARIABLE, ELLIPSIS, ELLIPSIS_METAVARIABLE, DEEP_EXPRESSION -> true;
      default -> false;
    };
  }

  private TokenParse.Outcome<PatternParse> parse(
      String text, Function<JavaParser, PatternParse> rule) {
    CommonToken[] tokens = TokenRoles.assign(JavaTokens.ofPattern(text).tokens(), true);
    return new JavaParse(tokens, TokenParse.Mode.PATTERN, fallbacks).run(rule);
  }

  private Optional<PatternParse> attempt(String text, Function<JavaParser, PatternParse> rule) {
    return parse(text, rule) instanceof TokenParse.Parsed<PatternParse> parsed
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
