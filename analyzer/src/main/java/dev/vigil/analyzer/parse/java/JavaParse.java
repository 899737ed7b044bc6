package dev.vigil.analyzer.parse.java;

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

/** Runs Java's parser. */
final class JavaParse extends TokenParse<JavaParser> {
  private static final NestingLimit NESTING =
      new NestingLimit(
          Set.of(
              JavaLexer.OPEN_PARENTHESIS,
              JavaLexer.OPEN_BRACE,
              JavaLexer.OPEN_BRACKET,
              JavaLexer.CAST_OPEN,
              JavaLexer.LAMBDA_OPEN,
              JavaLexer.DIMENSION_OPEN,
              JavaLexer.GENERIC_OPEN),
          Set.of(
              JavaLexer.CLOSE_PARENTHESIS,
              JavaLexer.CLOSE_BRACE,
              JavaLexer.CLOSE_BRACKET,
              JavaLexer.GENERIC_CLOSE),
          Set.of(JavaLexer.SEMICOLON, JavaLexer.OPEN_BRACE, JavaLexer.CLOSE_BRACE),
          JavaLexer.ELSE);

  private final Mode mode;

  /**
   * A parse.
   *
   * @param tokens with their roles; the last one is the end of file
   */
  JavaParse(CommonToken[] tokens, Mode mode, LongAdder fallbacks) {
    super(tokens, fallbacks);
    this.mode = mode;
  }

  @Override
  protected JavaParser parser(TokenArray stream) {
    JavaParser parser = new JavaParser(stream);
    parser.b.mode(mode);
    return parser;
  }

  @Override
  protected List<Rejected> tolerated(JavaParser parser) {
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
    return type == JavaLexer.UNTERMINATED;
  }

  @Override
  protected Optional<String> name(Token token) {
    return token.getType() == JavaLexer.UNTERMINATED
        ? Optional.of("unterminated string or comment")
        : Optional.empty();
  }
}
