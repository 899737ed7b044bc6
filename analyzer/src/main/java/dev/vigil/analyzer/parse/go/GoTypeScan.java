package dev.vigil.analyzer.parse.go;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/** Finds where types and signatures end, by brackets alone, before anything is parsed. */
final class GoTypeScan {
  private static final int NONE = -1;
  private static final int DEEPEST = 200;

  private final List<CommonToken> tokens;
  private final int[] matching;

  GoTypeScan(List<CommonToken> tokens) {
    this.tokens = tokens;
    this.matching = matching(tokens);
  }

  /** For each opening bracket, the place of the one that closes it, or -1. */
  static int[] matching(List<CommonToken> tokens) {
    int[] matching = new int[tokens.size()];
    int[] open = new int[tokens.size()];
    int count = 0;
    for (int i = 0; i < matching.length; i++) {
      matching[i] = NONE;
      switch (tokens.get(i).getType()) {
        case GoLexer.OPEN_PARENTHESIS,
            GoLexer.OPEN_BRACKET,
            GoLexer.TYPE_PARAMETERS_OPEN,
            GoLexer.OPEN_BRACE,
            GoLexer.LITERAL_OPEN ->
            open[count++] = i;
        case GoLexer.CLOSE_BRACE -> count = close(tokens, matching, open, count, i);
        case GoLexer.CLOSE_PARENTHESIS -> count = close(tokens, matching, open, count, i);
        case GoLexer.CLOSE_BRACKET -> count = close(tokens, matching, open, count, i);
        default -> {}
      }
    }
    return matching;
  }

  /** Closes the innermost bracket of a type, unless a brace is in between; gives the open ones. */
  private static int close(
      List<CommonToken> tokens, int[] matching, int[] open, int count, int close) {
    int wanted = kind(tokens.get(close).getType());
    for (int i = count - 1; i >= 0; i--) {
      int kind = kind(tokens.get(open[i]).getType());
      if (kind == wanted) {
        matching[open[i]] = close;
        return i;
      }
      if (kind == GoLexer.OPEN_BRACE) {
        return count;
      }
    }
    return count;
  }

  /** The bracket with which others of its kind begin. */
  private static int kind(int type) {
    return switch (type) {
      case GoLexer.OPEN_PARENTHESIS, GoLexer.CLOSE_PARENTHESIS -> GoLexer.OPEN_PARENTHESIS;
      case GoLexer.OPEN_BRACKET, GoLexer.TYPE_PARAMETERS_OPEN, GoLexer.CLOSE_BRACKET ->
          GoLexer.OPEN_BRACKET;
      default -> GoLexer.OPEN_BRACE;
    };
  }

  int type(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).getType() : GoLexer.EOF;
  }

  /** The place behind the bracket that closes the one at a place; -1 if none does. */
  int behind(int open) {
    return open < matching.length && matching[open] != NONE ? matching[open] + 1 : NONE;
  }

  /** The place behind the type that begins at a place; -1 if there is none. */
  int behindType(int start) {
    return behindType(start, 0);
  }

  private int behindType(int start, int depth) {
    if (depth > DEEPEST || start < 0) {
      return NONE;
    }
    return switch (type(start)) {
      case GoLexer.IDENTIFIER -> behindName(start);
      case GoLexer.ELLIPSIS_METAVARIABLE -> start + 1;
      case GoLexer.STAR, GoLexer.TILDE -> behindType(start + 1, depth + 1);
      case GoLexer.OPEN_PARENTHESIS -> behind(start);
      case GoLexer.OPEN_BRACKET -> behindType(behind(start), depth + 1);
      case GoLexer.MAP ->
          type(start + 1) == GoLexer.OPEN_BRACKET ? behindType(behind(start + 1), depth + 1) : NONE;
      case GoLexer.CHAN ->
          behindType(type(start + 1) == GoLexer.ARROW ? start + 2 : start + 1, depth + 1);
      case GoLexer.ARROW, GoLexer.CHANNEL_ARROW ->
          type(start + 1) == GoLexer.CHAN ? behindType(start + 1, depth + 1) : NONE;
      case GoLexer.FUNC -> behindSignature(start + 1, depth + 1);
      case GoLexer.STRUCT, GoLexer.INTERFACE -> behindBody(start + 1);
      default -> NONE;
    };
  }

  private int behindBody(int brace) {
    return switch (type(brace)) {
      case GoLexer.OPEN_BRACE -> behind(brace);
      case GoLexer.BODY -> brace + 1;
      default -> NONE;
    };
  }

  private int behindName(int start) {
    int end = start + 1;
    if (type(end) == GoLexer.DOT && type(end + 1) == GoLexer.IDENTIFIER) {
      end += 2;
    }
    return type(end) == GoLexer.OPEN_BRACKET && behind(end) != NONE ? behind(end) : end;
  }

  /** The place behind parameters and results that begin at a place; -1 if there are none. */
  int behindSignature(int parameters) {
    return behindSignature(parameters, 0);
  }

  private int behindSignature(int parameters, int depth) {
    if (type(parameters) != GoLexer.OPEN_PARENTHESIS) {
      return NONE;
    }
    int end = behind(parameters);
    if (end == NONE) {
      return NONE;
    }
    int result = behindType(end, depth + 1);
    return result == NONE ? end : result;
  }

  /**
   * Whether the bracket behind the name of a type has type parameters, and not the length of an
   * array, as the specification tells them apart.
   */
  boolean hasTypeParameters(int bracket) {
    if (type(bracket + 1) != GoLexer.IDENTIFIER) {
      return false;
    }
    return switch (type(bracket + 2)) {
      case GoLexer.IDENTIFIER,
          GoLexer.ELLIPSIS_METAVARIABLE,
          GoLexer.COMMA,
          GoLexer.INTERFACE,
          GoLexer.OPEN_BRACKET,
          GoLexer.TILDE,
          GoLexer.FUNC,
          GoLexer.MAP,
          GoLexer.CHAN,
          GoLexer.STRUCT ->
          true;
      case GoLexer.STAR, GoLexer.OPEN_PARENTHESIS -> hasTypeElement(bracket);
      default -> false;
    };
  }

  /** Whether a comma or what only a constraint has stands between two brackets. */
  private boolean hasTypeElement(int bracket) {
    int end = behind(bracket);
    for (int i = bracket + 1; i < end; i++) {
      switch (type(i)) {
        case GoLexer.COMMA,
            GoLexer.TILDE,
            GoLexer.INTERFACE,
            GoLexer.STRUCT,
            GoLexer.FUNC,
            GoLexer.MAP,
            GoLexer.CHAN -> {
          return true;
        }
        case GoLexer.OPEN_PARENTHESIS -> {
          int behind = behind(i);
          i = behind == NONE || hasOnlyConstraint(i, behind) ? i : behind - 1;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether parentheses have no comma that a call would have. */
  private boolean hasOnlyConstraint(int open, int end) {
    for (int i = open; i < end; i++) {
      if (type(i) == GoLexer.COMMA) {
        return false;
      }
    }
    return true;
  }
}
