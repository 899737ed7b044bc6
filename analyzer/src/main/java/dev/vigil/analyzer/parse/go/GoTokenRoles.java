package dev.vigil.analyzer.parse.go;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Decides by their places what tokens are, so that the grammar need not: which line ends are
 * semicolons, which braces open a composite literal and not a block, which brackets have type
 * parameters, which {@code func} declares a function, and which arrow belongs to the type of a
 * channel.
 */
final class GoTokenRoles {
  /** What a bracket opens that stands around a token. */
  private enum Frame {
    FILE,
    BLOCK,
    MEMBERS,
    GROUP,
    TYPE_GROUP,
    LITERAL,
    PARENTHESES,
    BRACKETS;

    /** Whether line ends may be semicolons in it, also in a pattern. */
    boolean hasLines() {
      return switch (this) {
        case FILE, BLOCK, MEMBERS, GROUP, TYPE_GROUP -> true;
        case LITERAL, PARENTHESES, BRACKETS -> false;
      };
    }
  }

  private final List<CommonToken> tokens;
  private final String text;
  private final boolean pattern;
  private final boolean topLevel;
  private final GoTypeScan scan;
  private final List<CommonToken> result;

  /** By the place of a brace, what it opens as far as it is known before; else null. */
  private final Frame[] braces;

  private final List<Frame> frames = new ArrayList<>();

  /** For each frame, whether the header of a control statement is read in it. */
  private final List<Boolean> headers = new ArrayList<>();

  /** The types up to here are known. */
  private int typesUntil;

  private GoTokenRoles(List<CommonToken> tokens, String text, boolean pattern, boolean topLevel) {
    this.tokens = tokens;
    this.text = text;
    this.pattern = pattern;
    this.topLevel = topLevel;
    this.scan = new GoTypeScan(tokens);
    this.braces = new Frame[tokens.size()];
    this.result = new ArrayList<>(tokens.size() + tokens.size() / 4);
  }

  /**
   * The tokens with their roles and semicolons.
   *
   * @param tokens the last one is the end of file; their types are changed
   * @param text what they are tokens of
   * @param pattern whether it is a pattern, in which ellipses stand for statements
   * @param topLevel whether it is a file or a part of one, not of a function
   */
  static CommonToken[] assign(
      List<CommonToken> tokens, String text, boolean pattern, boolean topLevel) {
    return new GoTokenRoles(tokens, text, pattern, topLevel).assign();
  }

  private CommonToken[] assign() {
    push(Frame.FILE);
    for (int i = 0; i < tokens.size(); i++) {
      CommonToken token = tokens.get(i);
      if (isLineEnd(token)) {
        addSemicolon();
      }
      assign(i, token);
      result.add(token);
    }
    return result.toArray(CommonToken[]::new);
  }

  private void push(Frame frame) {
    frames.add(frame);
    headers.add(false);
  }

  private Frame frame() {
    return frames.getLast();
  }

  private boolean inHeader() {
    return headers.getLast();
  }

  private void header(boolean begins) {
    headers.set(headers.size() - 1, begins);
  }

  private int last() {
    return result.isEmpty() ? GoLexer.SEMICOLON : result.getLast().getType();
  }

  // Semicolons

  private void addSemicolon() {
    CommonToken before = result.getLast();
    int end = before.getStopIndex() + 1;
    CommonToken semicolon = new CommonToken(GoLexer.SEMICOLON, "newline");
    semicolon.setStartIndex(end);
    semicolon.setStopIndex(end - 1);
    result.add(semicolon);
  }

  /** Whether a semicolon is to be put in front of a token. */
  private boolean isLineEnd(CommonToken token) {
    int before = last();
    if (!pattern) {
      return mayEndLine(before) && isOnNextLine(token);
    }
    if (!frame().hasLines()) {
      return false;
    }
    int type = token.getType();
    if (before == GoLexer.ELLIPSIS) {
      boolean opens = type == GoLexer.OPEN_BRACE && inHeader();
      return type != GoLexer.SEMICOLON
          && (isOnNextLine(token) || !(opens || mayFollowEllipsis(type)));
    }
    return mayEndLine(before)
        && (isOnNextLine(token) || (type == GoLexer.ELLIPSIS && before != GoLexer.RETURN));
  }

  private boolean isOnNextLine(CommonToken token) {
    if (token.getType() == Token.EOF) {
      return true;
    }
    for (int i = result.getLast().getStopIndex() + 1; i < token.getStartIndex(); i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static boolean mayEndLine(int type) {
    return switch (type) {
      case GoLexer.IDENTIFIER,
          GoLexer.ELLIPSIS_METAVARIABLE,
          GoLexer.INTEGER,
          GoLexer.DECIMAL,
          GoLexer.IMAGINARY,
          GoLexer.RUNE,
          GoLexer.STRING,
          GoLexer.RAW_STRING,
          GoLexer.BREAK,
          GoLexer.CONTINUE,
          GoLexer.FALLTHROUGH,
          GoLexer.RETURN,
          GoLexer.INCREMENT,
          GoLexer.DECREMENT,
          GoLexer.CLOSE_PARENTHESIS,
          GoLexer.CLOSE_BRACKET,
          GoLexer.CLOSE_BRACE,
          GoLexer.DEEP_CLOSE,
          GoLexer.BODY ->
          true;
      default -> false;
    };
  }

  private static boolean mayEndOperand(int type) {
    return switch (type) {
      case GoLexer.RETURN, GoLexer.BREAK, GoLexer.CONTINUE, GoLexer.FALLTHROUGH -> false;
      default -> mayEndLine(type);
    };
  }

  /** Whether an ellipsis in front of a token is a part of a statement, and not one itself. */
  private static boolean mayFollowEllipsis(int type) {
    return switch (type) {
      case GoLexer.ASSIGN,
          GoLexer.DEFINE,
          GoLexer.AUGMENTED,
          GoLexer.COMMA,
          GoLexer.COLON,
          GoLexer.DOT,
          GoLexer.ARROW,
          GoLexer.CLOSE_BRACE,
          GoLexer.CLOSE_PARENTHESIS,
          GoLexer.DEEP_CLOSE,
          GoLexer.PLUS,
          GoLexer.MINUS,
          GoLexer.STAR,
          GoLexer.SLASH,
          GoLexer.AND,
          GoLexer.OR,
          GoLexer.EQUAL,
          GoLexer.NOT_EQUAL,
          GoLexer.LESS,
          GoLexer.GREATER ->
          true;
      default -> false;
    };
  }

  // Roles

  private void assign(int i, CommonToken token) {
    switch (token.getType()) {
      case GoLexer.IF, GoLexer.FOR, GoLexer.SWITCH, GoLexer.SELECT -> header(true);
      case GoLexer.FUNC -> function(i, token);
      case GoLexer.STRUCT, GoLexer.INTERFACE -> body(i);
      case GoLexer.MAP -> literalType(i);
      case GoLexer.ARROW -> {
        boolean ofType = scan.type(i + 1) == GoLexer.CHAN && last() != GoLexer.CHAN;
        token.setType(ofType ? GoLexer.CHANNEL_ARROW : GoLexer.ARROW);
      }
      case GoLexer.COMMA -> {
        // The grammar lets elements of lists be missing, because the last comma may be there.
        if (last() == GoLexer.COMMA) {
          token.setType(GoLexer.UNKNOWN);
        }
      }
      case GoLexer.IDENTIFIER -> {
        if (!pattern && text.charAt(token.getStartIndex()) == '$') {
          token.setType(GoLexer.UNKNOWN);
        }
        typeName(i);
      }
      case GoLexer.OPEN_BRACKET -> {
        if (!mayEndOperand(last())) {
          literalType(i);
        }
        push(Frame.BRACKETS);
      }
      case GoLexer.TYPE_PARAMETERS_OPEN -> push(Frame.BRACKETS);
      case GoLexer.OPEN_PARENTHESIS -> push(parentheses());
      case GoLexer.OPEN_BRACE -> brace(i, token);
      case GoLexer.BODY -> header(false);
      case GoLexer.CLOSE_BRACKET -> pop(Frame.BRACKETS);
      case GoLexer.CLOSE_PARENTHESIS -> popParentheses();
      case GoLexer.CLOSE_BRACE -> popBrace();
      default -> {}
    }
  }

  private Frame parentheses() {
    return switch (last()) {
      case GoLexer.IMPORT, GoLexer.VAR, GoLexer.CONST -> Frame.GROUP;
      case GoLexer.TYPE -> frame() == Frame.PARENTHESES ? Frame.PARENTHESES : Frame.TYPE_GROUP;
      default -> Frame.PARENTHESES;
    };
  }

  private void function(int i, CommonToken token) {
    int parameters = i + 1;
    if (isDeclaration(i)) {
      token.setType(GoLexer.FUNCTION_DECLARATION);
      if (scan.type(parameters) == GoLexer.OPEN_PARENTHESIS) {
        parameters = scan.behind(parameters);
      }
      parameters++;
      if (scan.type(parameters) == GoLexer.OPEN_BRACKET) {
        tokens.get(parameters).setType(GoLexer.TYPE_PARAMETERS_OPEN);
        parameters = scan.behind(parameters);
      }
    }
    int end = scan.behindSignature(parameters);
    if (scan.type(end) == GoLexer.OPEN_BRACE && braces[end] == null) {
      braces[end] = Frame.BLOCK;
    }
  }

  /** A function is declared outside of others only; a pattern may have one among statements. */
  private boolean isDeclaration(int i) {
    boolean starts = last() == GoLexer.SEMICOLON || last() == GoLexer.OPEN_BRACE;
    if (!starts || !frame().hasLines()) {
      return false;
    }
    int behind = scan.type(i + 1) == GoLexer.OPEN_PARENTHESIS ? scan.behind(i + 1) : i + 1;
    boolean named = scan.type(behind) == GoLexer.IDENTIFIER;
    if (topLevel && !pattern) {
      return frame() == Frame.FILE && named;
    }
    return pattern
        && named
        && (scan.type(behind + 1) == GoLexer.OPEN_PARENTHESIS
            || scan.type(behind + 1) == GoLexer.OPEN_BRACKET);
  }

  private void body(int i) {
    if (scan.type(i + 1) == GoLexer.OPEN_BRACE) {
      braces[i + 1] = Frame.MEMBERS;
    }
    if (scan.type(i) == GoLexer.STRUCT) {
      literalType(i);
    }
  }

  /** A type of which a composite literal may be that is more than a name. */
  private void literalType(int i) {
    if (i < typesUntil) {
      return;
    }
    int end = scan.behindType(i);
    if (end < 0) {
      return;
    }
    typesUntil = end;
    boolean opens =
        scan.type(end) == GoLexer.OPEN_BRACE
            && braces[end] == null
            && text.substring(
                        tokens.get(end - 1).getStopIndex() + 1, tokens.get(end).getStartIndex())
                    .indexOf('\n')
                < 0;
    if (opens) {
      braces[end] = Frame.LITERAL;
    }
  }

  private void typeName(int i) {
    boolean declared =
        last() == GoLexer.TYPE
            || (frame() == Frame.TYPE_GROUP
                && (last() == GoLexer.OPEN_PARENTHESIS || last() == GoLexer.SEMICOLON));
    if (declared && scan.type(i + 1) == GoLexer.OPEN_BRACKET && scan.hasTypeParameters(i + 1)) {
      tokens.get(i + 1).setType(GoLexer.TYPE_PARAMETERS_OPEN);
    }
  }

  private void brace(int i, CommonToken token) {
    Frame known = braces[i];
    if (known == null) {
      known = opensLiteral() ? Frame.LITERAL : Frame.BLOCK;
    }
    if (known == Frame.LITERAL) {
      token.setType(GoLexer.LITERAL_OPEN);
    } else if (known == Frame.BLOCK && braces[i] == null) {
      header(false);
    }
    push(known);
  }

  /** Whether a brace belongs to the name of a type in front of it, or to a literal around it. */
  private boolean opensLiteral() {
    return switch (last()) {
      case GoLexer.IDENTIFIER, GoLexer.CLOSE_BRACKET -> !inHeader();
      case GoLexer.LITERAL_OPEN, GoLexer.COMMA, GoLexer.COLON -> frame() == Frame.LITERAL;
      default -> false;
    };
  }

  private void pop(Frame frame) {
    if (frame() == frame) {
      frames.removeLast();
      headers.removeLast();
    }
  }

  private void popParentheses() {
    switch (frame()) {
      case PARENTHESES, GROUP, TYPE_GROUP -> pop(frame());
      case FILE, BLOCK, MEMBERS, LITERAL, BRACKETS -> {}
    }
  }

  /** Braces count more than other brackets. */
  private void popBrace() {
    for (int i = frames.size() - 1; i > 0; i--) {
      Frame frame = frames.get(i);
      if (frame == Frame.BLOCK || frame == Frame.MEMBERS || frame == Frame.LITERAL) {
        frames.subList(i, frames.size()).clear();
        headers.subList(i, headers.size()).clear();
        return;
      }
    }
  }
}
