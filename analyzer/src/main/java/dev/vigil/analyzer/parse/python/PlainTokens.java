package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.antlr.CodeUnits;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tokens of which most of a file is made and that a look at a character or two tells:
 * words of ASCII, brackets, comments, line ends. They are the same that {@link PythonLexer} reads
 * in its default mode; everything else, such as strings and numbers, is left to it.
 */
final class PlainTokens {
  private static final Keywords KEYWORDS = Keywords.of(PythonLexer.VOCABULARY);

  private static final int ASCII = 128;

  /** What is behind the last character; no token has it. */
  private static final char END = '\0';

  private final CodeUnits units;
  private final Pair<TokenSource, CharStream> source;

  /**
   * The tokens of a text.
   *
   * @param units where the next token is read; tokens are read from there by the lexer too
   */
  PlainTokens(PythonLexer lexer, CodeUnits units) {
    this.units = units;
    this.source = new Pair<>(lexer, units);
  }

  /**
   * Passes over blanks and reads the token behind them; null, and no token read, if it is no plain
   * one.
   */
  @Nullable CommonToken next() {
    int start = units.index();
    char c = unit(start);
    while (c == ' ' || c == '\t' || c == '\f') {
      c = unit(++start);
    }
    units.seek(start);
    return isWordStart(c) ? word(start) : other(c, start);
  }

  private char unit(int at) {
    return at < units.size() ? units.unit(at) : END;
  }

  /** A name or a keyword; with a quote or another letter behind it, it may be something else. */
  private @Nullable CommonToken word(int start) {
    int end = start;
    int hash = 0;
    char c = units.unit(start);
    do {
      hash = 31 * hash + c;
      c = unit(++end);
    } while (isWordStart(c) || isDigit(c));
    if (c >= ASCII || c == '\'' || c == '"') {
      return null;
    }
    int keyword = KEYWORDS.type(units, start, end, hash);
    if (keyword != Token.INVALID_TYPE) {
      return token(keyword, start, end);
    }
    CommonToken name = token(PythonLexer.NAME, start, end);
    name.setText(units.text(start, end, hash));
    return name;
  }

  private @Nullable CommonToken other(char c, int start) {
    return switch (c) {
      case '(' -> token(PythonLexer.OPEN_PARENTHESIS, start, start + 1);
      case ')' -> token(PythonLexer.CLOSE_PARENTHESIS, start, start + 1);
      case '[' -> token(PythonLexer.OPEN_BRACKET, start, start + 1);
      case ']' -> token(PythonLexer.CLOSE_BRACKET, start, start + 1);
      case '{' -> token(PythonLexer.OPEN_BRACE, start, start + 1);
      case '}' -> token(PythonLexer.CLOSE_BRACE, start, start + 1);
      case ',' -> token(PythonLexer.COMMA, start, start + 1);
      case '\n' -> token(PythonLexer.LINE_END, start, start + 1);
      case '#' -> token(PythonLexer.COMMENT, start, endOfLine(start));
      case ':' -> unit(start + 1) == '=' ? null : token(PythonLexer.COLON, start, start + 1);
      case '=' -> unit(start + 1) == '=' ? null : token(PythonLexer.ASSIGN, start, start + 1);
      case '.' -> {
        char next = unit(start + 1);
        yield next == '.' || isDigit(next) ? null : token(PythonLexer.DOT, start, start + 1);
      }
      default -> null;
    };
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < units.size() && units.unit(end) != '\n' && units.unit(end) != '\r') {
      end++;
    }
    return end;
  }

  private CommonToken token(int type, int start, int end) {
    units.seek(end);
    return new CommonToken(source, type, Token.DEFAULT_CHANNEL, start, end - 1);
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
