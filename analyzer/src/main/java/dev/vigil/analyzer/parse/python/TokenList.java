package dev.vigil.analyzer.parse.python;

import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.misc.Interval;

/** Tokens as a parser reads them: all are there, and all are for it. */
final class TokenList implements TokenStream {
  private final Token[] tokens;
  private int place;

  /**
   * Numbers the tokens, so that they are to be read by one parser at a time.
   *
   * @param tokens the last one is the end of file
   */
  TokenList(List<Token> tokens) {
    this.tokens = tokens.toArray(Token[]::new);
    for (int i = 0; i < this.tokens.length; i++) {
      ((WritableToken) this.tokens[i]).setTokenIndex(i);
    }
  }

  /** The token at a distance: 1 is the next, -1 the last that was read; the end goes on. */
  @Override
  public Token LT(int distance) {
    int at = distance > 0 ? place + distance - 1 : place + distance;
    return tokens[Math.max(0, Math.min(at, tokens.length - 1))];
  }

  @Override
  public int LA(int distance) {
    return LT(distance).getType();
  }

  @Override
  public void consume() {
    if (place == tokens.length - 1) {
      throw new IllegalStateException("the end cannot be read over");
    }
    place++;
  }

  @Override
  public Token get(int index) {
    return tokens[index];
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {
    // All tokens stay.
  }

  @Override
  public int index() {
    return place;
  }

  @Override
  public void seek(int index) {
    place = Math.min(index, tokens.length - 1);
  }

  @Override
  public int size() {
    return tokens.length;
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException("the tokens come from no source any more");
  }

  @Override
  public String getText(Interval interval) {
    StringBuilder text = new StringBuilder();
    for (int i = interval.a; i <= Math.min(interval.b, tokens.length - 1); i++) {
      text.append(tokens[i].getText());
    }
    return text.toString();
  }

  @Override
  public String getText() {
    return getText(new Interval(0, tokens.length - 1));
  }

  @Override
  public String getText(RuleContext context) {
    return getText(context.getSourceInterval());
  }

  @Override
  public String getText(Token start, Token stop) {
    return getText(new Interval(start.getTokenIndex(), stop.getTokenIndex()));
  }
}
