package dev.vigil.analyzer.parse.antlr;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** Tokens that are all there, for a parser. */
public final class TokenArray implements TokenStream {
  private final CommonToken[] tokens;
  private int position;
  private long consumptionsLeft;

  /** Why a parse is given up that consumes tokens more often than it may. */
  static final String TAKES_TOO_LONG = "takes too long to parse";

  /**
   * How often each token may be consumed, in the mean, by predictions and by the parser: a grammar
   * whose predictions look to the end of what repeats takes quadratic time on it.
   */
  private static final long CONSUMPTIONS = 500;

  private static final long FEWEST_CONSUMPTIONS = 2000;

  /**
   * Tokens for one parse.
   *
   * @param tokens the last one is the end of file; their indices are set
   */
  public TokenArray(CommonToken[] tokens) {
    this.tokens = tokens.clone();
    this.consumptionsLeft = CONSUMPTIONS * tokens.length + FEWEST_CONSUMPTIONS;
    for (int i = 0; i < tokens.length; i++) {
      this.tokens[i].setTokenIndex(i);
    }
  }

  @Override
  public Token LT(int distance) {
    return at(distance);
  }

  @Override
  public int LA(int distance) {
    return at(distance).getType();
  }

  private CommonToken at(int distance) {
    if (distance == 1) {
      return tokens[position];
    }
    int at = distance > 0 ? position + distance - 1 : position + distance;
    return tokens[Math.max(0, Math.min(at, tokens.length - 1))];
  }

  @Override
  public void consume() {
    if (--consumptionsLeft < 0) {
      throw new Rejected(tokens[position].getStartIndex(), TAKES_TOO_LONG);
    }
    if (position < tokens.length - 1) {
      position++;
    }
  }

  @Override
  public Token get(int index) {
    return tokens[index];
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {
    // All tokens stay.
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return tokens.length;
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException("the tokens have no source");
  }

  @Override
  public String getText(Interval interval) {
    StringBuilder text = new StringBuilder();
    for (int i = interval.a; i <= interval.b && i < tokens.length; i++) {
      text.append(tokens[i].getText());
    }
    return text.toString();
  }

  @Override
  public String getText() {
    return getText(Interval.of(0, tokens.length - 1));
  }

  @Override
  public String getText(RuleContext context) {
    return getText(context.getSourceInterval());
  }

  @Override
  public String getText(Token start, Token stop) {
    return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
  }
}
