package dev.vigil.analyzer.parse.go;

import dev.vigil.analyzer.parse.antlr.CodeUnits;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Cuts a text into tokens. Never fails: what is no token is {@link GoLexer#UNKNOWN}. */
final class GoTokens {
  private final List<CommonToken> tokens = new ArrayList<>();
  private final List<Span> comments = new ArrayList<>();

  private GoTokens(String text) {
    CodeUnits units = new CodeUnits(text);
    GoLexer lexer = new GoLexer(units);
    lexer.removeErrorListeners();
    GoPlainTokens plain = new GoPlainTokens(lexer, units);
    while (true) {
      CommonToken known = plain.next();
      CommonToken token = known != null ? known : (CommonToken) lexer.nextToken();
      if (token.getType() == GoLexer.COMMENT) {
        comments.add(comment(text, token));
        continue;
      }
      tokens.add(token);
      if (token.getType() == Token.EOF) {
        break;
      }
    }
  }

  static GoTokens of(String text) {
    return new GoTokens(text);
  }

  /** A comment without the carriage return of its line's end. */
  private static Span comment(String text, CommonToken token) {
    int end = token.getStopIndex() + 1;
    boolean returned = end > token.getStartIndex() && text.charAt(end - 1) == '\r';
    return new Span(token.getStartIndex(), returned ? end - 1 : end);
  }

  /** The tokens; the last one is the end of file. */
  List<CommonToken> tokens() {
    return tokens;
  }

  List<Span> comments() {
    return comments;
  }
}
