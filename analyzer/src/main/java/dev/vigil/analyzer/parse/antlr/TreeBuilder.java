package dev.vigil.analyzer.parse.antlr;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;

/**
 * What all builders have that a parser's actions call: where they are, how strict they are, and
 * what they have tolerated.
 */
public abstract class TreeBuilder {
  private final Parser parser;
  private final List<Rejected> tolerated = new ArrayList<>(0);
  private TokenParse.Mode mode = TokenParse.Mode.STRICT;

  /** The builder of a parser. */
  protected TreeBuilder(Parser parser) {
    this.parser = parser;
  }

  /** Says what is parsed, and how strictly. */
  public void mode(TokenParse.Mode parsed) {
    mode = parsed;
  }

  /** Whether a pattern of a rule is parsed. */
  public boolean isPattern() {
    return mode == TokenParse.Mode.PATTERN;
  }

  /** Errors that were noted only. */
  public List<Rejected> tolerated() {
    return Collections.unmodifiableList(tolerated);
  }

  /** An error that costs no part of the tree. */
  public void reject(Rejected error) {
    if (mode != TokenParse.Mode.TOLERANT) {
      throw error;
    }
    tolerated.add(error);
  }

  /** The error that something is wrong with a region. */
  public Rejected rejected(Span span, String reason) {
    return new Rejected(span.start(), reason);
  }

  /** The error that a token may not stand where it does. */
  public Rejected unexpected(Token token) {
    return rejected(spanOf(token), "unexpected '" + token.getText() + "'");
  }

  /** Refuses a token that only patterns have. */
  public void checkPattern(Token token) {
    if (!isPattern()) {
      throw unexpected(token);
    }
  }

  /** The token that was consumed last. */
  public Token lastToken() {
    return before(1);
  }

  /** The token that was consumed so many tokens ago. */
  public Token before(int back) {
    return parser.getTokenStream().LT(-back);
  }

  /** From a token to the last one consumed. */
  public Span span(Token start) {
    return span(start, lastToken());
  }

  /** From a token to another; no text at all if that ends before. */
  protected static Span span(Token start, Token last) {
    int from = start.getStartIndex();
    return new Span(from, Math.max(from, last.getStopIndex() + 1));
  }

  /** The region of a token. */
  public static Span spanOf(Token token) {
    return span(token, token);
  }
}
