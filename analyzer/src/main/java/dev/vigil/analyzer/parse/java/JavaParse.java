package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.parse.antlr.TokenArray;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Runs Java's parser. */
final class JavaParse extends TokenParse<JavaParser> {
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
    return NestingLimit.isExceededBy(tokens);
  }

  @Override
  protected boolean mayNestTooDeeply(CommonToken[] tokens) {
    return NestingLimit.mayExceed(tokens);
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
