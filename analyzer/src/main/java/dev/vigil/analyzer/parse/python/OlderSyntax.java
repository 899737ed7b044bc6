package dev.vigil.analyzer.parse.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Reads what only Python 2 knows as what means the same in Python 3: {@code print x} as a call, and
 * so {@code exec x in y}, {@code raise E, x}, {@code except E, e}, {@code a <> b}, backticks,
 * {@code 0777}, {@code 10L} and {@code ur"x"}. Nothing else is changed, so that a file of Python 3
 * stays as it is. Each new token stands where the old one did, or has no width.
 */
final class OlderSyntax {
  private static final String BACKTICK = "`";

  private final List<Token> tokens;
  private final List<Token> read = new ArrayList<>();

  /** How many brackets are open. */
  private int depth;

  /** Whether anything was changed. */
  private boolean changed;

  /** What is open until the statement ends. */
  private final Deque<Integer> calls = new ArrayDeque<>();

  private boolean inBackticks;
  private boolean executes;
  private boolean raises;

  private OlderSyntax(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The tokens of Python 3, if there is anything to change. */
  static Optional<List<Token>> read(List<Token> tokens) {
    OlderSyntax syntax = new OlderSyntax(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      i += syntax.read(i);
    }
    return syntax.changed ? Optional.of(withNamedErrors(syntax.read)) : Optional.empty();
  }

  private Token at(int place) {
    return tokens.get(Math.min(place, tokens.size() - 1));
  }

  private int type(int place) {
    return at(place).getType();
  }

  private boolean areAdjacent(int place) {
    return at(place).getStopIndex() + 1 == at(place + 1).getStartIndex();
  }

  /** Reads a token; how many of those that follow are read with it. */
  private int read(int place) {
    Token token = at(place);
    if (depth == 0 && endsStatement(token.getType())) {
      endStatement();
    }
    switch (token.getType()) {
      case PythonLexer.OPEN_PARENTHESIS, PythonLexer.OPEN_BRACKET, PythonLexer.OPEN_BRACE ->
          depth++;
      case PythonLexer.CLOSE_PARENTHESIS, PythonLexer.CLOSE_BRACKET, PythonLexer.CLOSE_BRACE ->
          depth = Math.max(0, depth - 1);
      case PythonLexer.NAME -> {
        return name(place);
      }
      case PythonLexer.RAISE -> raises = startsStatement();
      case PythonLexer.COMMA -> {
        if (raises && depth == 0) {
          raises = false;
          calls.push(place);
          return change(PythonLexer.OPEN_PARENTHESIS, token, 0);
        }
      }
      case PythonLexer.IN -> {
        if (executes && depth == 0) {
          executes = false;
          return change(PythonLexer.COMMA, token, 0);
        }
      }
      case PythonLexer.LESS -> {
        if (type(place + 1) == PythonLexer.GREATER && areAdjacent(place)) {
          return change(PythonLexer.NOT_EQUAL, token, 1);
        }
      }
      case PythonLexer.NUMBER -> {
        return number(place);
      }
      case PythonLexer.UNKNOWN -> {
        if (token.getText().equals(BACKTICK)) {
          return backtick(token);
        }
      }
      default -> {}
    }
    read.add(token);
    return 0;
  }

  private static boolean endsStatement(int type) {
    return type == PythonLexer.NEWLINE || type == PythonLexer.SEMICOLON || type == Token.EOF;
  }

  private void endStatement() {
    while (!calls.isEmpty()) {
      calls.pop();
      read.add(empty(PythonLexer.CLOSE_PARENTHESIS, read.getLast().getStopIndex() + 1));
    }
    executes = false;
    raises = false;
  }

  /** Whether a statement begins behind what was read. */
  private boolean startsStatement() {
    if (read.isEmpty()) {
      return true;
    }
    return switch (read.getLast().getType()) {
      case PythonLexer.NEWLINE, PythonLexer.INDENT, PythonLexer.DEDENT, PythonLexer.SEMICOLON ->
          true;
      case PythonLexer.COLON -> depth == 0;
      default -> false;
    };
  }

  private int name(int place) {
    Token token = at(place);
    String word = token.getText();
    boolean prints = word.equals("print");
    if ((prints || word.equals("exec")) && startsStatement() && startsOperand(type(place + 1))) {
      executes = !prints;
      calls.push(place);
      read.add(token);
      read.add(empty(PythonLexer.OPEN_PARENTHESIS, at(place + 1).getStartIndex()));
      changed = true;
      return 0;
    }
    if (word.equalsIgnoreCase("ur")
        && type(place + 1) == PythonLexer.STRING
        && areAdjacent(place)) {
      changed = true;
      return 0;
    }
    read.add(token);
    return 0;
  }

  /** Whether an operand begins where in Python 3 only an operator can follow a name. */
  private static boolean startsOperand(int type) {
    return switch (type) {
      case PythonLexer.NAME,
          PythonLexer.NUMBER,
          PythonLexer.STRING,
          PythonLexer.INTERPOLATED_APOSTROPHE,
          PythonLexer.INTERPOLATED_APOSTROPHES,
          PythonLexer.INTERPOLATED_QUOTE,
          PythonLexer.INTERPOLATED_QUOTES,
          PythonLexer.NONE,
          PythonLexer.TRUE,
          PythonLexer.FALSE,
          PythonLexer.LAMBDA,
          PythonLexer.OPEN_BRACE,
          PythonLexer.TILDE,
          PythonLexer.METAVARIABLE,
          PythonLexer.ELLIPSIS_METAVARIABLE,
          PythonLexer.ELLIPSIS,
          PythonLexer.DEEP_OPEN,
          PythonLexer.UNKNOWN ->
          true;
      default -> false;
    };
  }

  /** {@code 0777} is octal; a number of any size ends with {@code L}. */
  private int number(int place) {
    Token token = at(place);
    String text = token.getText();
    boolean octal = text.matches("0[0-7]+") && !text.matches("0+");
    boolean large =
        type(place + 1) == PythonLexer.NAME
            && at(place + 1).getText().equalsIgnoreCase("l")
            && areAdjacent(place);
    if (!octal && !large) {
      read.add(token);
      return 0;
    }
    CommonToken number = new CommonToken(token);
    number.setText(octal ? "0o" + text.substring(1) : text);
    read.add(number);
    // An octal number alone makes no file one of Python 2.
    changed |= large;
    return large ? 1 : 0;
  }

  private int backtick(Token token) {
    if (inBackticks) {
      depth = Math.max(0, depth - 1);
      inBackticks = false;
      return change(PythonLexer.CLOSE_PARENTHESIS, token, 0);
    }
    inBackticks = true;
    depth++;
    CommonToken function = new CommonToken(token);
    function.setType(PythonLexer.NAME);
    function.setText("repr");
    read.add(function);
    read.add(empty(PythonLexer.OPEN_PARENTHESIS, token.getStopIndex() + 1));
    changed = true;
    return 0;
  }

  private int change(int type, Token token, int more) {
    CommonToken other = new CommonToken(token);
    other.setType(type);
    read.add(other);
    changed = true;
    return more;
  }

  private static Token empty(int type, int place) {
    CommonToken token = new CommonToken(type, "");
    token.setStartIndex(place);
    token.setStopIndex(place - 1);
    return token;
  }

  /** {@code except E, e} names the error; in Python 3 it means two types, so this comes last. */
  private static List<Token> withNamedErrors(List<Token> tokens) {
    List<Token> named = new ArrayList<>(tokens);
    for (int i = 0; i < named.size(); i++) {
      if (named.get(i).getType() == PythonLexer.EXCEPT) {
        int comma = nameBehindComma(named, i);
        if (comma > 0) {
          CommonToken as = new CommonToken(named.get(comma));
          as.setType(PythonLexer.AS);
          named.set(comma, as);
        }
      }
    }
    return named;
  }

  /** The place of the only comma outside of brackets, if a name and a colon follow; else 0. */
  private static int nameBehindComma(List<Token> tokens, int except) {
    int depth = 0;
    for (int i = except + 1; i + 2 < tokens.size(); i++) {
      switch (tokens.get(i).getType()) {
        case PythonLexer.OPEN_PARENTHESIS -> depth++;
        case PythonLexer.CLOSE_PARENTHESIS -> depth--;
        case PythonLexer.COMMA -> {
          if (depth == 0) {
            boolean name =
                tokens.get(i + 1).getType() == PythonLexer.NAME
                    && tokens.get(i + 2).getType() == PythonLexer.COLON;
            return name ? i : 0;
          }
        }
        case PythonLexer.COLON, PythonLexer.NEWLINE -> {
          return 0;
        }
        default -> {}
      }
    }
    return 0;
  }
}
