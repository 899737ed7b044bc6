package dev.vigil.analyzer.parse.antlr;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * What a generated parser does at every rule and token, less what is only for parse trees and
 * listeners: rules know where they start, not where they stop.
 */
public abstract class TreelessParser extends Parser {
  private final TokenArray tokens;

  /**
   * A parser that keeps no tree.
   *
   * @param input a {@link TokenArray}
   */
  protected TreelessParser(TokenStream input) {
    super(input);
    tokens = (TokenArray) input;
  }

  @Override
  public final void enterRule(ParserRuleContext localctx, int state, int ruleIndex) {
    setState(state);
    _ctx = localctx;
    localctx.start = tokens.LT(1);
  }

  @Override
  public final void exitRule() {
    setState(_ctx.invokingState);
    _ctx = (ParserRuleContext) _ctx.parent;
  }

  @Override
  public final Token match(int type) {
    Token token = tokens.LT(1);
    if (token.getType() != type) {
      return super.match(type);
    }
    tokens.consume();
    return token;
  }
}
