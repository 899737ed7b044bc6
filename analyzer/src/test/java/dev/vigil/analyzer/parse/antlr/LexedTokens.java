package dev.vigil.analyzer.parse.antlr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.antlr.v4.runtime.Token;

/** The tokens of a text as tests compare them: type, place and text of each. */
public final class LexedTokens {
  private LexedTokens() {}

  /**
   * All up to the end of file.
   *
   * @param next reads the next one
   */
  public static List<String> of(Supplier<? extends Token> next) {
    List<String> tokens = new ArrayList<>();
    Token token;
    do {
      token = next.get();
      tokens.add(
          "%d %d-%d %s"
              .formatted(
                  token.getType(), token.getStartIndex(), token.getStopIndex(), token.getText()));
    } while (token.getType() != Token.EOF);
    return tokens;
  }
}
