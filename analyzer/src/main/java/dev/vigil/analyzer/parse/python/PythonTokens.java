package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.antlr.CodeUnits;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Cuts a text into tokens: logical lines, indentation and dedentation, implicit joining inside of
 * brackets, the fields of interpolated strings. Never fails: what is no token is {@link
 * PythonLexer#UNKNOWN}.
 */
final class PythonTokens {
  /** As CPython has it. */
  private static final int DEEPEST_NESTING = 200;

  private final CodeUnits units;
  private final String text;
  private final PythonLexer lexer;
  private final PythonPlainTokens plain;
  private final boolean pattern;
  private final boolean recovering;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Span> comments = new ArrayList<>();
  private final Deque<Bracket> brackets = new ArrayDeque<>();
  private final Deque<Integer> indents = new ArrayDeque<>();
  private final Deque<Integer> narrowIndents = new ArrayDeque<>();
  private boolean lineOpen;
  private Optional<String> problem = Optional.empty();

  /** An open bracket, or an open field of an interpolated string. */
  private record Bracket(int type, int indent, int formatMode) {}

  /**
   * @param recovering whether a line that looks like the start of a statement ends open brackets
   */
  PythonTokens(String text, boolean pattern, boolean recovering) {
    this.text = text;
    this.units = new CodeUnits(text);
    this.lexer = new PythonLexer(units);
    this.lexer.removeErrorListeners();
    this.plain = new PythonPlainTokens(lexer, units);
    this.pattern = pattern;
    this.recovering = recovering;
    push(0, 0);
    run();
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Span> comments() {
    return comments;
  }

  /** Why the text must not be parsed as a whole. */
  Optional<String> problem() {
    return problem;
  }

  private void run() {
    CommonToken token = next();
    while (token.getType() != Token.EOF) {
      accept(token);
      token = next();
    }
    int end = text.length();
    endLine(end);
    while (indents.size() > 1) {
      indents.pop();
      add(PythonLexer.DEDENT, end, end);
    }
    add(Token.EOF, end, end);
  }

  private CommonToken next() {
    CommonToken token = lexer._mode == PythonLexer.DEFAULT_MODE ? plain.next() : null;
    return token != null ? token : (CommonToken) lexer.nextToken();
  }

  private void accept(CommonToken token) {
    switch (token.getType()) {
      case PythonLexer.LINE_END -> lineEnd(token);
      case PythonLexer.COMMENT ->
          comments.add(new Span(token.getStartIndex(), token.getStopIndex() + 1));
      default -> {
        if (!lineOpen) {
          startLine(token.getStartIndex());
        }
        significant(token);
      }
    }
  }

  private void lineEnd(CommonToken token) {
    if (brackets.isEmpty()) {
      endLine(token.getStartIndex());
    } else if (recovering && statementStarts(token.getStopIndex() + 1)) {
      brackets.clear();
      leaveStrings();
      endLine(token.getStartIndex());
    }
  }

  private void endLine(int at) {
    if (lineOpen) {
      lineOpen = false;
      add(PythonLexer.NEWLINE, at, at);
    }
  }

  private void leaveStrings() {
    while (!lexer._modeStack.isEmpty()) {
      lexer.popMode();
    }
  }

  private boolean statementStarts(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    Bracket outermost = brackets.getLast();
    return indentOf(at) <= outermost.indent && StatementStart.at(text, at);
  }

  /**
   * Indentations are compared twice, as CPython does: with tabs to every eighth column, and with
   * tabs as wide as blanks. Lines that the two order differently are inconsistent.
   */
  private void startLine(int at) {
    lineOpen = true;
    int indent = indentOf(at, 8);
    int narrow = indentOf(at, 1);
    if (indent > indents.getFirst()) {
      boolean consistent = narrow > narrowIndents.getFirst();
      push(indent, narrow);
      add(PythonLexer.INDENT, at, at);
      unlessConsistent(consistent, at);
      return;
    }
    while (indent < indents.getFirst()) {
      indents.pop();
      narrowIndents.pop();
      add(PythonLexer.DEDENT, at, at);
    }
    if (indent > indents.getFirst() && !pattern) {
      push(indent, narrow);
      unlessConsistent(false, at);
      add(PythonLexer.INDENT, at, at);
    } else {
      unlessConsistent(narrow == narrowIndents.getFirst(), at);
    }
  }

  private void push(int indent, int narrow) {
    indents.push(indent);
    narrowIndents.push(narrow);
  }

  private void unlessConsistent(boolean consistent, int at) {
    if (!consistent && !pattern) {
      add(PythonLexer.UNKNOWN, at, at);
    }
  }

  private int indentOf(int at) {
    return indentOf(at, 8);
  }

  /** The column of the indentation of the physical line on which the offset is. */
  private int indentOf(int at, int tab) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    int column = 0;
    for (int i = start; i < at && isBlank(text.charAt(i)); i++) {
      char c = text.charAt(i);
      column = c == '\t' ? (column / tab + 1) * tab : c == '\f' ? 0 : column + 1;
    }
    return column;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private void significant(CommonToken token) {
    switch (token.getType()) {
      case PythonLexer.OPEN_PARENTHESIS, PythonLexer.OPEN_BRACKET, PythonLexer.OPEN_BRACE ->
          open(token, 0);
      case PythonLexer.FIELD_OPEN -> openField(token);
      case PythonLexer.CLOSE_PARENTHESIS,
          PythonLexer.CLOSE_BRACKET,
          PythonLexer.CLOSE_BRACE,
          PythonLexer.FIELD_CLOSE ->
          close(token);
      case PythonLexer.COLON, PythonLexer.WALRUS -> colon(token);
      case PythonLexer.DEEP_OPEN -> unlessPattern(token, PythonLexer.LESS, 1);
      case PythonLexer.DEEP_CLOSE -> unlessPattern(token, PythonLexer.ELLIPSIS, 3);
      case PythonLexer.METAVARIABLE, PythonLexer.ELLIPSIS_METAVARIABLE ->
          unlessPattern(token, PythonLexer.UNKNOWN, token.getText().length());
      case PythonLexer.UNKNOWN -> unknown(token);
      default -> tokens.add(token);
    }
  }

  /** A line end inside of a one-line interpolated string ends the string and all around it. */
  private void unknown(CommonToken token) {
    tokens.add(token);
    char c = text.charAt(token.getStartIndex());
    if ((c == '\n' || c == '\r') && lexer._mode != PythonLexer.DEFAULT_MODE) {
      leaveStrings();
      brackets.removeIf(bracket -> bracket.type == PythonLexer.FIELD_OPEN);
      if (brackets.isEmpty()) {
        endLine(token.getStartIndex());
      }
    }
  }

  private void open(CommonToken token, int formatMode) {
    tokens.add(token);
    if (brackets.size() >= DEEPEST_NESTING && problem.isEmpty()) {
      problem = Optional.of("more than " + DEEPEST_NESTING + " nested brackets");
    }
    int indent = brackets.isEmpty() ? indents.getFirst() : brackets.getFirst().indent;
    brackets.push(new Bracket(token.getType(), indent, formatMode));
  }

  private void openField(CommonToken token) {
    int mode = lexer._mode;
    boolean manyLines =
        mode == PythonLexer.APOSTROPHES
            || mode == PythonLexer.QUOTES
            || mode == PythonLexer.FORMAT_LINES;
    open(token, manyLines ? PythonLexer.FORMAT_LINES : PythonLexer.FORMAT_LINE);
    lexer.pushMode(PythonLexer.DEFAULT_MODE);
  }

  private void close(CommonToken token) {
    tokens.add(token);
    Bracket innermost = brackets.peek();
    if (innermost == null) {
      return;
    }
    if (innermost.type == PythonLexer.FIELD_OPEN) {
      int type = token.getType();
      if (type == PythonLexer.CLOSE_BRACE || type == PythonLexer.FIELD_CLOSE) {
        token.setType(PythonLexer.FIELD_CLOSE);
        lexer.popMode();
        brackets.pop();
      }
    } else {
      brackets.pop();
    }
  }

  private void colon(CommonToken token) {
    Bracket innermost = brackets.peek();
    if (innermost != null && innermost.type == PythonLexer.FIELD_OPEN) {
      shorten(token, PythonLexer.FORMAT_COLON, 1);
      lexer.mode(innermost.formatMode);
    }
    tokens.add(token);
  }

  private void unlessPattern(CommonToken token, int type, int length) {
    if (!pattern) {
      shorten(token, type, length);
    }
    tokens.add(token);
  }

  private void shorten(CommonToken token, int type, int length) {
    token.setType(type);
    token.setStopIndex(token.getStartIndex() + length - 1);
    units.seek(token.getStartIndex() + length);
  }

  private void add(int type, int start, int end) {
    CommonToken token = new CommonToken(type, "");
    token.setStartIndex(start);
    token.setStopIndex(end - 1);
    tokens.add(token);
  }
}
