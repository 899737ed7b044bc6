package dev.vigil.analyzer.parse.javascript;

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

/** Runs JavaScript's parser. */
final class JavaScriptParse extends TokenParse<JavaScriptParser> {
  private static final NestingLimit NESTING =
      new NestingLimit(
          Set.of(
              JavaScriptLexer.OPEN_PARENTHESIS,
              JavaScriptLexer.ARROW_OPEN,
              JavaScriptLexer.NEW_OPEN,
              JavaScriptLexer.OPEN_BRACE,
              JavaScriptLexer.LITERAL_OPEN,
              JavaScriptLexer.CLASS_OPEN,
              JavaScriptLexer.SWITCH_OPEN,
              JavaScriptLexer.OPEN_BRACKET,
              JavaScriptLexer.TEMPLATE_HEAD,
              JavaScriptLexer.ELEMENT_OPEN),
          Set.of(
              JavaScriptLexer.CLOSE_PARENTHESIS,
              JavaScriptLexer.CLOSE_BRACE,
              JavaScriptLexer.CLOSE_BRACKET,
              JavaScriptLexer.TEMPLATE_TAIL,
              JavaScriptLexer.ELEMENT_END,
              JavaScriptLexer.TAG_END),
          Set.of(
              JavaScriptLexer.SEMICOLON, JavaScriptLexer.OPEN_BRACE, JavaScriptLexer.CLOSE_BRACE),
          JavaScriptLexer.ELSE);

  private final Mode mode;

  /**
   * A parse.
   *
   * @param tokens with their roles; the last one is the end of file
   */
  JavaScriptParse(CommonToken[] tokens, Mode mode, LongAdder fallbacks) {
    super(tokens, fallbacks);
    this.mode = mode;
  }

  @Override
  protected JavaScriptParser parser(TokenArray stream) {
    JavaScriptParser parser = new JavaScriptParser(stream);
    parser.b.mode(mode);
    return parser;
  }

  @Override
  protected List<Rejected> tolerated(JavaScriptParser parser) {
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
    return type == JavaScriptLexer.UNTERMINATED || type == JavaScriptLexer.UNKNOWN;
  }

  @Override
  protected Optional<String> name(Token token) {
    return switch (token.getType()) {
      case JavaScriptLexer.UNTERMINATED ->
          Optional.of("malformed number, string, template or comment");
      case JavaScriptLexer.SEMICOLON ->
          token.getStopIndex() < token.getStartIndex()
              ? Optional.of("end of line")
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
