package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.parse.antlr.TokenArray;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Runs Java's parser. */
final class JavaParse extends TokenParse<JavaParser> {
  private final CommonToken[] tokens;
  private final Mode mode;

  /**
   * A parse.
   *
   * @param tokens with their roles; the last one is the end of file
   */
  JavaParse(CommonToken[] tokens, Mode mode, LongAdder fallbacks) {
    super(tokens, fallbacks);
    this.tokens = tokens;
    this.mode = mode;
  }

  @Override
  public <T> Outcome<T> run(Function<JavaParser, T> rule) {
    return NestingLimit.isExceededBy(tokens)
        ? new Failed<>(tokens[0].getStartIndex(), NESTED_TOO_DEEPLY)
        : super.run(rule);
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
  protected boolean mayNestTooDeeply() {
    return NestingLimit.mayExceed(tokens);
  }

  @Override
  protected boolean hasUnknown() {
    return Arrays.stream(tokens).anyMatch(token -> token.getType() == JavaLexer.UNTERMINATED);
  }

  @Override
  protected Optional<String> name(Token token) {
    return token.getType() == JavaLexer.UNTERMINATED
        ? Optional.of("unterminated string or comment")
        : Optional.empty();
  }
}
