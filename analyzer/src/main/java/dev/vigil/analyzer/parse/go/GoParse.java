package dev.vigil.analyzer.parse.go;

import dev.vigil.analyzer.parse.antlr.NestingLimit;
import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.parse.antlr.TokenArray;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Runs Go's parser. */
final class GoParse extends TokenParse<GoParser> {
  private static final NestingLimit NESTING =
      new NestingLimit(
          Set.of(
              GoLexer.OPEN_PARENTHESIS,
              GoLexer.OPEN_BRACE,
              GoLexer.LITERAL_OPEN,
              GoLexer.OPEN_BRACKET,
              GoLexer.TYPE_PARAMETERS_OPEN),
          Set.of(GoLexer.CLOSE_PARENTHESIS, GoLexer.CLOSE_BRACE, GoLexer.CLOSE_BRACKET),
          Set.of(GoLexer.SEMICOLON, GoLexer.OPEN_BRACE, GoLexer.CLOSE_BRACE),
          GoLexer.ELSE);

  private final Mode mode;

  /**
   * A parse.
   *
   * @param tokens with their roles; the last one is the end of file
   */
  GoParse(CommonToken[] tokens, Mode mode, LongAdder fallbacks) {
    super(tokens, fallbacks);
    this.mode = mode;
  }

  @Override
  protected GoParser parser(TokenArray stream) {
    GoParser parser = new GoParser(stream);
    parser.b.mode(mode);
    return parser;
  }

  @Override
  protected List<Rejected> tolerated(GoParser parser) {
    return parser.b.tolerated();
  }

  @Override
  protected boolean nestTooDeeply(CommonToken[] tokens) {
    return NESTING.isExceededBy(tokens);
  }

  @Override
  protected boolean mayNestTooDeeply(CommonToken[] tokens) {
    return NESTING.mayExceed(tokens);
  }

  @Override
  protected boolean isUnknown(int type) {
    return type == GoLexer.UNTERMINATED;
  }

  @Override
  protected Optional<String> name(Token token) {
    return switch (token.getType()) {
      case GoLexer.UNTERMINATED -> Optional.of("malformed number, string or comment");
      case GoLexer.SEMICOLON ->
          token.getStopIndex() < token.getStartIndex()
              ? Optional.of("end of line")
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
