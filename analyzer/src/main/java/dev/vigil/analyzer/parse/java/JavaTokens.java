package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.parse.antlr.CodeUnits;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Cuts a text into tokens. Never fails: what is no token is {@link JavaLexer#UNKNOWN}. */
final class JavaTokens {
  private final List<CommonToken> tokens = new ArrayList<>();
  private final List<Span> comments = new ArrayList<>();
  private final UnicodeEscapes escapes;
  private int deep;

  private JavaTokens(String text, boolean pattern) {
    escapes = UnicodeEscapes.translate(text);
    CodeUnits units = new CodeUnits(escapes.text());
    JavaLexer lexer = new JavaLexer(units);
    lexer.removeErrorListeners();
    JavaPlainTokens plain = new JavaPlainTokens(lexer, units);
    while (true) {
      CommonToken known = plain.next();
      CommonToken token = known != null ? known : (CommonToken) lexer.nextToken();
      if (token.getType() == JavaLexer.COMMENT) {
        comments.add(
            new Span(
                escapes.offset(token.getStartIndex()), escapes.offset(token.getStopIndex() + 1)));
        continue;
      }
      if (escapes.isTranslated()) {
        place(token);
      }
      if (pattern) {
        addPart(token);
      } else {
        tokens.add(token);
      }
      if (token.getType() == Token.EOF) {
        break;
      }
    }
  }

  static JavaTokens of(String text) {
    return new JavaTokens(text, false);
  }

  static JavaTokens ofPattern(String text) {
    return new JavaTokens(text, true);
  }

  /** The tokens; the last one is the end of file. */
  List<CommonToken> tokens() {
    return tokens;
  }

  List<Span> comments() {
    return comments;
  }

  private void place(CommonToken token) {
    if (token.getType() != Token.EOF) {
      token.setText(escapes.text().substring(token.getStartIndex(), token.getStopIndex() + 1));
    }
    int end = escapes.offset(token.getStopIndex() + 1);
    token.setStartIndex(escapes.offset(token.getStartIndex()));
    token.setStopIndex(end - 1);
  }

  /** What {@code <...>} and {@code ...>} are: the brackets of an expression, or type arguments. */
  private void addPart(CommonToken token) {
    int type = token.getType();
    int last = tokens.size() - 1;
    boolean closes =
        type == JavaLexer.GREATER
            && last >= 0
            && tokens.get(last).getType() == JavaLexer.DEEP_OPEN
            && tokens.get(last).getStopIndex() + 1 == token.getStartIndex();
    if (closes) {
      CommonToken open = tokens.remove(last);
      deep--;
      tokens.add(part(open, JavaLexer.LESS, open.getStartIndex(), open.getStartIndex()));
      tokens.add(part(open, JavaLexer.ELLIPSIS, open.getStartIndex() + 1, open.getStopIndex()));
    } else if (type == JavaLexer.DEEP_OPEN) {
      deep++;
    } else if (type == JavaLexer.DEEP_CLOSE) {
      if (deep == 0) {
        int stop = token.getStopIndex();
        tokens.add(part(token, JavaLexer.ELLIPSIS, token.getStartIndex(), stop - 1));
        tokens.add(part(token, JavaLexer.GREATER, stop, stop));
        return;
      }
      deep--;
    }
    tokens.add(token);
  }

  private static CommonToken part(CommonToken whole, int type, int start, int stop) {
    CommonToken part = new CommonToken(whole);
    part.setType(type);
    part.setStartIndex(start);
    part.setStopIndex(stop);
    return part;
  }
}
