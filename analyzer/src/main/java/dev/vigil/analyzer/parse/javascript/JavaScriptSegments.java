package dev.vigil.analyzer.parse.javascript;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/**
 * Cuts tokens of a broken file, which have their semicolons, into statements or members. Braces
 * count more than other brackets, so that a missing parenthesis does not swallow what follows.
 */
final class JavaScriptSegments {
  private final List<CommonToken> tokens;
  private final int[] matching;
  private final boolean members;

  /**
   * Segments of some tokens.
   *
   * @param members whether they are members of a class
   */
  JavaScriptSegments(List<CommonToken> tokens, boolean members) {
    this.tokens = tokens;
    this.matching = matching(tokens);
    this.members = members;
  }

  /** By the place of a bracket that opens, that of the one which closes it; -1 if none does. */
  static int[] matching(List<CommonToken> tokens) {
    int[] matching = new int[tokens.size()];
    Arrays.fill(matching, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      int closing = closing(type);
      if (closing != 0) {
        open.push(i);
      } else if (isClosing(type)) {
        boolean brace = type == JavaScriptLexer.CLOSE_BRACE;
        while (brace
            && !open.isEmpty()
            && closing(tokens.get(open.element()).getType()) != type
            && open.stream().anyMatch(at -> closing(tokens.get(at).getType()) == type)) {
          open.pop();
        }
        if (!open.isEmpty() && closing(tokens.get(open.element()).getType()) == type) {
          matching[open.pop()] = i;
        }
      }
    }
    return matching;
  }

  private static int closing(int type) {
    return switch (type) {
      case JavaScriptLexer.OPEN_PARENTHESIS, JavaScriptLexer.ARROW_OPEN, JavaScriptLexer.NEW_OPEN ->
          JavaScriptLexer.CLOSE_PARENTHESIS;
      case JavaScriptLexer.OPEN_BRACKET -> JavaScriptLexer.CLOSE_BRACKET;
      case JavaScriptLexer.OPEN_BRACE,
          JavaScriptLexer.LITERAL_OPEN,
          JavaScriptLexer.CLASS_OPEN,
          JavaScriptLexer.SWITCH_OPEN ->
          JavaScriptLexer.CLOSE_BRACE;
      case JavaScriptLexer.TEMPLATE_HEAD -> JavaScriptLexer.TEMPLATE_TAIL;
      default -> 0;
    };
  }

  private static boolean isClosing(int type) {
    return type == JavaScriptLexer.CLOSE_PARENTHESIS
        || type == JavaScriptLexer.CLOSE_BRACKET
        || type == JavaScriptLexer.CLOSE_BRACE
        || type == JavaScriptLexer.TEMPLATE_TAIL;
  }

  /** Where the statement or member ends that starts at a place, with its semicolon. */
  int end(int start) {
    int label = behindLabel(start);
    if (label > start) {
      return label;
    }
    int at = start;
    while (at < tokens.size()) {
      int type = tokens.get(at).getType();
      if (type == JavaScriptLexer.SEMICOLON) {
        return goesOn(at + 1) ? extended(at + 1) : at + 1;
      }
      if (at > start && beginsStatement(at)) {
        return at;
      }
      int close = matching[at];
      boolean body = close >= 0 && isBody(type);
      at = Math.max(at, close) + 1;
      if (body && !goesOn(at) && endsWithBody(at)) {
        return at;
      }
    }
    return tokens.size();
  }

  private int extended(int start) {
    return start < tokens.size() ? end(start) : start;
  }

  /** Whether the statement in front of a place goes on there. */
  private boolean goesOn(int at) {
    if (at >= tokens.size()) {
      return false;
    }
    return switch (tokens.get(at).getType()) {
      case JavaScriptLexer.ELSE, JavaScriptLexer.CATCH, JavaScriptLexer.FINALLY -> true;
      default -> false;
    };
  }

  private static boolean isBody(int type) {
    return type == JavaScriptLexer.OPEN_BRACE
        || type == JavaScriptLexer.CLASS_OPEN
        || type == JavaScriptLexer.SWITCH_OPEN;
  }

  /** Whether what follows on a body is no part of an expression that has the body in it. */
  private boolean endsWithBody(int at) {
    if (at >= tokens.size()) {
      return true;
    }
    CommonToken next = tokens.get(at);
    return switch (next.getType()) {
      case JavaScriptLexer.SEMICOLON,
          JavaScriptLexer.COMMA,
          JavaScriptLexer.DOT,
          JavaScriptLexer.OPTIONAL_DOT,
          JavaScriptLexer.OPEN_PARENTHESIS,
          JavaScriptLexer.CLOSE_PARENTHESIS,
          JavaScriptLexer.CLOSE_BRACKET,
          JavaScriptLexer.COLON,
          JavaScriptLexer.WHILE ->
          members && next.getType() == JavaScriptLexer.SEMICOLON;
      default -> true;
    };
  }

  /** Whether a token can only begin a statement, whatever is open before it. */
  private boolean beginsStatement(int at) {
    if (members) {
      return false;
    }
    int before = tokens.get(at - 1).getType();
    return switch (tokens.get(at).getType()) {
      case JavaScriptLexer.IF,
          JavaScriptLexer.FOR,
          JavaScriptLexer.SWITCH,
          JavaScriptLexer.RETURN,
          JavaScriptLexer.VAR,
          JavaScriptLexer.CONST,
          JavaScriptLexer.THROW,
          JavaScriptLexer.TRY,
          JavaScriptLexer.BREAK,
          JavaScriptLexer.CONTINUE,
          JavaScriptLexer.CASE,
          JavaScriptLexer.EXPORT ->
          switch (before) {
            case JavaScriptLexer.ELSE,
                JavaScriptLexer.DO,
                JavaScriptLexer.COLON,
                JavaScriptLexer.EXPORT,
                JavaScriptLexer.CLOSE_PARENTHESIS ->
                false;
            default -> true;
          };
      default -> false;
    };
  }

  /** The place behind the label of a case that begins at a place; the same place if none does. */
  private int behindLabel(int start) {
    int first = tokens.get(start).getType();
    if (first != JavaScriptLexer.CASE && first != JavaScriptLexer.DEFAULT) {
      return start;
    }
    int choices = 0;
    for (int i = start; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      if (type == JavaScriptLexer.QUESTION) {
        choices++;
      } else if (type == JavaScriptLexer.COLON && choices-- == 0) {
        return i + 1;
      } else if (type == JavaScriptLexer.SEMICOLON) {
        return start;
      }
      i = Math.max(i, matching[i]);
    }
    return start;
  }
}
