package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.parse.antlr.CodeUnits;
import dev.vigil.analyzer.parse.antlr.Keywords;
import dev.vigil.analyzer.parse.antlr.PlainTokens;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.CommonToken;
import org.jspecify.annotations.Nullable;

/** The plain tokens of Java, as {@link JavaLexer} reads them. */
final class JavaPlainTokens extends PlainTokens {
  private static final Alphabet ALPHABET =
      Alphabet.of(
          " \t\f\r\n\u001a",
          "$",
          ignorableInIdentifiers(),
          Keywords.of(JavaLexer.VOCABULARY, primitives()),
          JavaLexer.IDENTIFIER);

  /**
   * The tokens of a text.
   *
   * @param units where the next token is read; tokens are read from there by the lexer too
   */
  JavaPlainTokens(JavaLexer lexer, CodeUnits units) {
    super(lexer, units, ALPHABET);
  }

  private static Map<String, Integer> primitives() {
    Map<String, Integer> primitives = new TreeMap<>();
    for (String type :
        new String[] {"boolean", "byte", "char", "double", "float", "int", "long", "short"}) {
      primitives.put(type, JavaLexer.PRIMITIVE);
    }
    return primitives;
  }

  /** Control characters that may stand in an identifier. */
  private static String ignorableInIdentifiers() {
    StringBuilder characters = new StringBuilder();
    for (char c = 0; c < 128; c++) {
      if (Character.isIdentifierIgnorable(c)) {
        characters.append(c);
      }
    }
    return characters.toString();
  }

  /** A dollar sign alone may begin {@code $...X}. */
  @Override
  protected boolean isWhole(int start, int end) {
    return end > start + 1 || unit(start) != '$';
  }

  @Override
  protected int numberType() {
    return JavaLexer.INTEGER;
  }

  @Override
  protected @Nullable CommonToken other(int c, int start) {
    return switch (c) {
      case '(' -> token(JavaLexer.OPEN_PARENTHESIS, start, start + 1);
      case ')' -> token(JavaLexer.CLOSE_PARENTHESIS, start, start + 1);
      case '[' -> token(JavaLexer.OPEN_BRACKET, start, start + 1);
      case ']' -> token(JavaLexer.CLOSE_BRACKET, start, start + 1);
      case '{' -> token(JavaLexer.OPEN_BRACE, start, start + 1);
      case '}' -> token(JavaLexer.CLOSE_BRACE, start, start + 1);
      case ',' -> token(JavaLexer.COMMA, start, start + 1);
      case ';' -> token(JavaLexer.SEMICOLON, start, start + 1);
      case '@' -> token(JavaLexer.AT, start, start + 1);
      case '"' -> string(c, start, JavaLexer.STRING);
      case '/' -> comment(start);
      case '=' -> unit(start + 1) == '=' ? null : token(JavaLexer.ASSIGN, start, start + 1);
      case '.' -> {
        int next = unit(start + 1);
        yield next == '.' || isDigit(next) ? null : token(JavaLexer.DOT, start, start + 1);
      }
      default -> null;
    };
  }

  private @Nullable CommonToken comment(int start) {
    return switch (unit(start + 1)) {
      case '/' -> token(JavaLexer.COMMENT, start, endOfLine(start));
      case '*' -> {
        int end = start + 2;
        int c = unit(end);
        while (c != END && !(c == '*' && unit(end + 1) == '/')) {
          c = unit(++end);
        }
        yield c == END ? null : token(JavaLexer.COMMENT, start, end + 2);
      }
      default -> null;
    };
  }
}
