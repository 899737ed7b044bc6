package dev.vigil.analyzer.parse.go;

import dev.vigil.analyzer.parse.antlr.CodeUnits;
import dev.vigil.analyzer.parse.antlr.Keywords;
import dev.vigil.analyzer.parse.antlr.PlainTokens;
import org.antlr.v4.runtime.CommonToken;
import org.jspecify.annotations.Nullable;

/** The plain tokens of Go, as {@link GoLexer} reads them. */
final class GoPlainTokens extends PlainTokens {
  private static final Alphabet ALPHABET =
      Alphabet.of(" \t\r\n", "$", "", Keywords.of(GoLexer.VOCABULARY), GoLexer.IDENTIFIER);

  /**
   * The tokens of a text.
   *
   * @param units where the next token is read; tokens are read from there by the lexer too
   */
  GoPlainTokens(GoLexer lexer, CodeUnits units) {
    super(lexer, units, ALPHABET);
  }

  /** A dollar sign begins the name of a metavariable, and is a part of no other word. */
  @Override
  protected boolean isWhole(int start, int end) {
    for (int i = start; i < end; i++) {
      if (unit(i) == '$') {
        return i == start
            && end > start + 1
            && !isDigit(unit(start + 1))
            && isWhole(start + 1, end);
      }
    }
    return true;
  }

  /** Zeros in front mean another base. */
  @Override
  protected int numberType() {
    return GoLexer.INTEGER;
  }

  @Override
  protected @Nullable CommonToken other(int c, int start) {
    return switch (c) {
      case '(' -> token(GoLexer.OPEN_PARENTHESIS, start, start + 1);
      case ')' -> token(GoLexer.CLOSE_PARENTHESIS, start, start + 1);
      case '[' -> token(GoLexer.OPEN_BRACKET, start, start + 1);
      case ']' -> token(GoLexer.CLOSE_BRACKET, start, start + 1);
      case '{' -> token(GoLexer.OPEN_BRACE, start, start + 1);
      case '}' -> token(GoLexer.CLOSE_BRACE, start, start + 1);
      case ',' -> token(GoLexer.COMMA, start, start + 1);
      case ';' -> token(GoLexer.SEMICOLON, start, start + 1);
      case '"' -> unit(start + 1) == '"' ? token(GoLexer.STRING, start, start + 2) : text(start);
      case '`' -> raw(start);
      case '/' -> comment(start);
      case ':' ->
          unit(start + 1) == '='
              ? token(GoLexer.DEFINE, start, start + 2)
              : token(GoLexer.COLON, start, start + 1);
      case '=' ->
          unit(start + 1) == '='
              ? token(GoLexer.EQUAL, start, start + 2)
              : token(GoLexer.ASSIGN, start, start + 1);
      case '*' -> unit(start + 1) == '=' ? null : token(GoLexer.STAR, start, start + 1);
      case '.' -> {
        int next = unit(start + 1);
        yield next == '.' || isDigit(next) ? null : token(GoLexer.DOT, start, start + 1);
      }
      default -> null;
    };
  }

  /** A string may have a carriage return in it. */
  private @Nullable CommonToken text(int start) {
    return string('"', start, GoLexer.STRING);
  }

  private @Nullable CommonToken raw(int start) {
    int end = start + 1;
    int c = unit(end);
    while (c != END && c != '`') {
      c = unit(++end);
    }
    return c == END ? null : token(GoLexer.RAW_STRING, start, end + 1);
  }

  private @Nullable CommonToken comment(int start) {
    return switch (unit(start + 1)) {
      case '/' -> {
        int end = start;
        int c = unit(end);
        while (c != '\n' && c != END) {
          c = unit(++end);
        }
        yield token(GoLexer.COMMENT, start, end);
      }
      case '*' -> {
        int end = start + 2;
        int c = unit(end);
        while (c != END && !(c == '*' && unit(end + 1) == '/')) {
          c = unit(++end);
        }
        yield c == END ? null : token(GoLexer.COMMENT, start, end + 2);
      }
      default -> null;
    };
  }
}
