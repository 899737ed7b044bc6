package dev.vigil.analyzer.parse.javascript;

import dev.vigil.analyzer.parse.antlr.CodeUnits;
import dev.vigil.analyzer.parse.antlr.Keywords;
import dev.vigil.analyzer.parse.antlr.PlainTokens;
import org.antlr.v4.runtime.CommonToken;
import org.jspecify.annotations.Nullable;

/**
 * The plain tokens of JavaScript as {@link JavaScriptLexer} reads them, and those that depend on
 * their place: regular expressions, parts of templates, and what stands in an element of JSX.
 */
final class JavaScriptPlainTokens extends PlainTokens {
  private static final Alphabet ALPHABET =
      Alphabet.of(
          " \t\r\n\f\u000b",
          "$",
          "\\",
          Keywords.of(JavaScriptLexer.VOCABULARY),
          JavaScriptLexer.IDENTIFIER);

  private final CodeUnits units;
  private boolean operand;

  /**
   * The tokens of a text.
   *
   * @param units where the next token is read; tokens are read from there by the lexer too
   */
  JavaScriptPlainTokens(JavaScriptLexer lexer, CodeUnits units) {
    super(lexer, units, ALPHABET);
    this.units = units;
  }

  /** Says whether an operand ends in front of the next token, so that a slash divides it. */
  void behindOperand(boolean ends) {
    operand = ends;
  }

  /** The metavariable {@code $...X} begins like a name. */
  @Override
  protected boolean isWhole(int start, int end) {
    return end != start + 1 || unit(start) != '$' || unit(end) != '.' || unit(end + 1) != '.';
  }

  /** A number with a zero in front, which may mean another base, is one too. */
  @Override
  protected int numberType() {
    return JavaScriptLexer.INTEGER;
  }

  @Override
  protected @Nullable CommonToken other(int c, int start) {
    return switch (c) {
      case '(' -> token(JavaScriptLexer.OPEN_PARENTHESIS, start, start + 1);
      case ')' -> token(JavaScriptLexer.CLOSE_PARENTHESIS, start, start + 1);
      case '[' -> token(JavaScriptLexer.OPEN_BRACKET, start, start + 1);
      case ']' -> token(JavaScriptLexer.CLOSE_BRACKET, start, start + 1);
      case '{' -> token(JavaScriptLexer.OPEN_BRACE, start, start + 1);
      case '}' -> token(JavaScriptLexer.CLOSE_BRACE, start, start + 1);
      case ',' -> token(JavaScriptLexer.COMMA, start, start + 1);
      case ';' -> token(JavaScriptLexer.SEMICOLON, start, start + 1);
      case ':' -> token(JavaScriptLexer.COLON, start, start + 1);
      case '"', '\'' -> text(c, start);
      case '`' -> template(start, true);
      case '/' -> slash(start);
      case '.' -> {
        int next = unit(start + 1);
        yield next == '.' || isDigit(next) ? null : token(JavaScriptLexer.DOT, start, start + 1);
      }
      case '=' -> {
        int next = unit(start + 1);
        yield next == '>'
            ? token(JavaScriptLexer.ARROW, start, start + 2)
            : next == '=' ? null : token(JavaScriptLexer.ASSIGN, start, start + 1);
      }
      case '<' -> startsWith(start, "<!--") ? line(start) : null;
      case '-' -> startsWith(start, "-->") && beginsLine(start) ? line(start) : null;
      case '#' -> startsWith(start, "#!") && start == 0 ? line(start) : null;
      case '?' -> {
        boolean choice = unit(start + 1) == '.' && isDigit(unit(start + 2));
        yield choice ? token(JavaScriptLexer.QUESTION, start, start + 1) : null;
      }
      default -> null;
    };
  }

  private boolean startsWith(int start, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (unit(start + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing but blanks and comments stands in front of an offset on its line. */
  private boolean beginsLine(int start) {
    int at = start - 1;
    while (at >= 0 && !isLineEnd(unit(at))) {
      if (unit(at) == '/' && at > 0 && unit(at - 1) == '*') {
        at -= 2;
        while (at > 0 && !(unit(at) == '*' && unit(at - 1) == '/')) {
          if (isLineEnd(unit(at))) {
            return true;
          }
          at--;
        }
        at -= 2;
      } else if (unit(at) == ' ' || unit(at) == '\t' || unit(at) == 0xFEFF) {
        at--;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Whether a character ends a line. */
  static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  /** A comment up to the end of its line. */
  private CommonToken line(int start) {
    int end = start;
    int c = unit(end);
    while (c != END && !isLineEnd(c)) {
      c = unit(++end);
    }
    return token(JavaScriptLexer.COMMENT, start, end);
  }

  private CommonToken text(int quote, int start) {
    int end = start + 1;
    while (true) {
      int c = unit(end);
      if (c == quote) {
        return token(JavaScriptLexer.STRING, start, end + 1);
      }
      if (c == END || c == '\n' || c == '\r') {
        return token(JavaScriptLexer.UNTERMINATED, start, end);
      }
      if (c == '\\') {
        end += unit(end + 1) == '\r' && unit(end + 2) == '\n' ? 3 : 2;
        end = Math.min(end, units.size());
      } else {
        end++;
      }
    }
  }

  private @Nullable CommonToken slash(int start) {
    int next = unit(start + 1);
    if (next == '/') {
      return line(start);
    }
    if (next == '*') {
      int end = start + 2;
      int c = unit(end);
      while (c != END && !(c == '*' && unit(end + 1) == '/')) {
        c = unit(++end);
      }
      return c == END ? null : token(JavaScriptLexer.COMMENT, start, end + 2);
    }
    return operand ? null : regularExpression(start);
  }

  private CommonToken regularExpression(int start) {
    int end = start + 1;
    boolean set = false;
    while (true) {
      int c = unit(end);
      if (c == END || isLineEnd(c)) {
        return token(JavaScriptLexer.UNTERMINATED, start, end);
      }
      if (c == '/' && !set) {
        break;
      }
      if (c == '\\' && unit(end + 1) != END && !isLineEnd(unit(end + 1))) {
        end++;
      }
      set = c == '[' || (set && c != ']');
      end++;
    }
    end++;
    while (unit(end) != END && Character.isUnicodeIdentifierPart(unit(end))) {
      end++;
    }
    return token(JavaScriptLexer.REGULAR_EXPRESSION, start, end);
  }

  /** A whole template, or its part up to the first expression. */
  private CommonToken template(int start, boolean begins) {
    int end = start + 1;
    while (true) {
      int c = unit(end);
      if (c == END) {
        return token(JavaScriptLexer.UNTERMINATED, start, end);
      }
      if (c == '`') {
        return token(
            begins ? JavaScriptLexer.TEMPLATE : JavaScriptLexer.TEMPLATE_TAIL, start, end + 1);
      }
      if (c == '$' && unit(end + 1) == '{') {
        return token(
            begins ? JavaScriptLexer.TEMPLATE_HEAD : JavaScriptLexer.TEMPLATE_MIDDLE,
            start,
            end + 2);
      }
      end += c == '\\' && unit(end + 1) != END ? 2 : 1;
    }
  }

  /** What goes on with a template behind an expression in it, at the brace that ends that. */
  CommonToken restOfTemplate(CommonToken brace) {
    return template(brace.getStartIndex(), false);
  }

  /** The text of an element up to what is in it or its end; null if there is none. */
  @Nullable CommonToken elementText() {
    int start = units.index();
    int end = start;
    int c = unit(end);
    while (c != END && c != '<' && c != '{') {
      c = unit(++end);
    }
    return end == start ? null : token(JavaScriptLexer.ELEMENT_TEXT, start, end);
  }

  /** A name or a string in a tag; null if another token is next. */
  @Nullable CommonToken inTag() {
    int start = units.index();
    while (unit(start) != END && (isLineEnd(unit(start)) || isBlank(unit(start)))) {
      start++;
    }
    units.seek(start);
    int c = unit(start);
    if (c == '"' || c == '\'') {
      int end = start + 1;
      while (unit(end) != c && unit(end) != END) {
        end++;
      }
      return unit(end) == END
          ? token(JavaScriptLexer.UNTERMINATED, start, end)
          : token(JavaScriptLexer.STRING, start, end + 1);
    }
    if (startsWith(start, "...")) {
      return token(JavaScriptLexer.ANY, start, start + 3);
    }
    if (c == '>') {
      return token(JavaScriptLexer.TAG_CLOSE, start, start + 1);
    }
    if (c == '/' && unit(start + 1) == '>') {
      return token(JavaScriptLexer.TAG_END, start, start + 2);
    }
    int end = start;
    while (isTagLetter(unit(end), end == start)) {
      end++;
    }
    return end == start ? null : token(JavaScriptLexer.ELEMENT_NAME, start, end);
  }

  /** Passes over the next slash; its place. */
  int passSlash() {
    int place = placeAhead(units.index());
    units.seek(place + 1);
    return place;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == 0xFEFF;
  }

  private static boolean isTagLetter(int c, boolean first) {
    return c != END
        && (Character.isUnicodeIdentifierPart(c) || c == '$' || (!first && (c == '-' || c == ':')));
  }

  /** The first character behind an offset that is neither blank nor in a comment. */
  int ahead(int offset) {
    return unit(placeAhead(offset));
  }

  /** Where that stands. */
  int placeAhead(int offset) {
    int at = offset;
    while (true) {
      int c = unit(at);
      if (c != END && (isBlank(c) || isLineEnd(c))) {
        at++;
      } else if (c == '/' && unit(at + 1) == '/') {
        while (unit(at) != END && !isLineEnd(unit(at))) {
          at++;
        }
      } else if (c == '/' && unit(at + 1) == '*') {
        at += 2;
        while (unit(at) != END && !(unit(at) == '*' && unit(at + 1) == '/')) {
          at++;
        }
        at = Math.min(at + 2, units.size());
      } else {
        return at;
      }
    }
  }

  /** The word of ASCII that stands at an offset; empty if there is none. */
  String wordAt(int offset) {
    int end = offset;
    while (isTagLetter(unit(end), true)) {
      end++;
    }
    return units.text(offset, end);
  }

  /** Whether a line ends in a region. */
  boolean hasLineEnd(int start, int end) {
    for (int i = start; i < end; i++) {
      if (isLineEnd(unit(i))) {
        return true;
      }
    }
    return false;
  }

  /** The unit at an offset; negative behind the last. */
  int at(int offset) {
    return unit(offset);
  }

  /** A token of a region that begins behind what was read, and all in between is passed over. */
  CommonToken region(int type, int start, int end) {
    return token(type, start, end);
  }

  /** Whether some text stands at an offset. */
  boolean isAt(int offset, String text) {
    return startsWith(offset, text);
  }
}
