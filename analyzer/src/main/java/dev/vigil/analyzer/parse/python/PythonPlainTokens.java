package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.antlr.CodeUnits;
import dev.vigil.analyzer.parse.antlr.Keywords;
import dev.vigil.analyzer.parse.antlr.PlainTokens;
import org.antlr.v4.runtime.CommonToken;
import org.jspecify.annotations.Nullable;

/** The plain tokens of Python, as {@link PythonLexer} reads them in its default mode. */
final class PythonPlainTokens extends PlainTokens {
  /** A quote behind a word may make it the prefix of a string. */
  private static final Alphabet ALPHABET =
      Alphabet.of(" \t\f", "", "'\"", Keywords.of(PythonLexer.VOCABULARY), PythonLexer.NAME);

  /**
   * The tokens of a text.
   *
   * @param units where the next token is read; tokens are read from there by the lexer too
   */
  PythonPlainTokens(PythonLexer lexer, CodeUnits units) {
    super(lexer, units, ALPHABET);
  }

  @Override
  protected int numberType() {
    return PythonLexer.NUMBER;
  }

  @Override
  protected @Nullable CommonToken other(int c, int start) {
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
      case '\'', '"' -> string(c, start, PythonLexer.STRING);
      case ':' -> unit(start + 1) == '=' ? null : token(PythonLexer.COLON, start, start + 1);
      case '=' -> unit(start + 1) == '=' ? null : token(PythonLexer.ASSIGN, start, start + 1);
      case '.' -> {
        int next = unit(start + 1);
        yield next == '.' || isDigit(next) ? null : token(PythonLexer.DOT, start, start + 1);
      }
      default -> null;
    };
  }
}
