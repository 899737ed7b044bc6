package dev.vigil.analyzer.parse.java;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/** Looks ahead over tokens: where types, type arguments and annotations would end. */
final class TypeScan {
  /** Not a type. */
  static final int NONE = -1;

  private static final int DEEPEST = 50;

  private final int[] types;
  private final int[] matching;
  private int depth;

  /**
   * @param types the types of the tokens, which may change; the last one is the end of file
   */
  TypeScan(int[] types) {
    this.types = types;
    this.matching = matching(types);
  }

  static int[] types(List<CommonToken> tokens) {
    int[] types = new int[tokens.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = tokens.get(i).getType();
    }
    return types;
  }

  private static int[] matching(int[] types) {
    int[] matching = new int[types.length];
    int[] open = new int[types.length];
    int count = 0;
    for (int i = 0; i < types.length; i++) {
      matching[i] = NONE;
      switch (types[i]) {
        case JavaLexer.OPEN_PARENTHESIS, JavaLexer.OPEN_BRACKET, JavaLexer.OPEN_BRACE ->
            open[count++] = i;
        case JavaLexer.CLOSE_PARENTHESIS, JavaLexer.CLOSE_BRACKET, JavaLexer.CLOSE_BRACE -> {
          if (count > 0 && closes(types[open[count - 1]], types[i])) {
            matching[open[--count]] = i;
          }
        }
        default -> {}
      }
    }
    return matching;
  }

  private static boolean closes(int open, int close) {
    return switch (open) {
      case JavaLexer.OPEN_PARENTHESIS -> close == JavaLexer.CLOSE_PARENTHESIS;
      case JavaLexer.OPEN_BRACKET -> close == JavaLexer.CLOSE_BRACKET;
      default -> close == JavaLexer.CLOSE_BRACE;
    };
  }

  /** The place of the bracket that closes one, or {@link #NONE}. */
  int matching(int open) {
    return matching[open];
  }

  /** The type of a token; outside, the end of file. */
  int type(int index) {
    return index < 0 || index >= types.length ? JavaLexer.EOF : types[index];
  }

  static boolean isName(int type) {
    return switch (type) {
      case JavaLexer.IDENTIFIER,
          JavaLexer.DECLARATION_IDENTIFIER,
          JavaLexer.LAMBDA_IDENTIFIER,
          JavaLexer.LABEL_IDENTIFIER ->
          true;
      default -> false;
    };
  }

  /** The place behind a type, or {@link #NONE}. */
  int behindType(int start) {
    if (depth > DEEPEST) {
      return NONE;
    }
    depth++;
    int end = behindAnnotations(start);
    if (type(end) == JavaLexer.PRIMITIVE || type(end) == JavaLexer.EXPRESSION_PRIMITIVE) {
      end++;
    } else {
      end = behindNames(end);
    }
    depth--;
    return end == NONE ? NONE : behindDimensions(end);
  }

  private int behindNames(int start) {
    int at = start;
    while (isName(type(at))) {
      at++;
      if (type(at) == JavaLexer.LESS || type(at) == JavaLexer.GENERIC_OPEN) {
        at = behindArguments(at);
        if (at == NONE) {
          return NONE;
        }
      }
      int next = behindAnnotations(at + 1);
      if (type(at) != JavaLexer.DOT || !isName(type(next))) {
        return at;
      }
      at = next;
    }
    return NONE;
  }

  private int behindDimensions(int start) {
    int at = start;
    while (true) {
      int open = behindAnnotations(at);
      boolean dimension =
          (type(open) == JavaLexer.OPEN_BRACKET || type(open) == JavaLexer.DIMENSION_OPEN)
              && type(open + 1) == JavaLexer.CLOSE_BRACKET;
      if (!dimension) {
        return at;
      }
      at = open + 2;
    }
  }

  /** The place behind type arguments or parameters that open at a place, or {@link #NONE}. */
  int behindArguments(int open) {
    int at = open + 1;
    if (isClose(at)) {
      return at + 1;
    }
    while (true) {
      at = behindArgument(behindAnnotations(at));
      if (at == NONE) {
        return NONE;
      }
      if (isClose(at)) {
        return at + 1;
      }
      if (type(at) != JavaLexer.COMMA) {
        return NONE;
      }
      at++;
    }
  }

  private boolean isClose(int at) {
    return type(at) == JavaLexer.GREATER || type(at) == JavaLexer.GENERIC_CLOSE;
  }

  private int behindArgument(int start) {
    int end;
    if (type(start) == JavaLexer.QUESTION) {
      end = start + 1;
    } else if (type(start) == JavaLexer.ELLIPSIS
        || type(start) == JavaLexer.ELLIPSIS_METAVARIABLE) {
      return start + 1;
    } else {
      end = behindType(start);
    }
    if (end != NONE && (type(end) == JavaLexer.EXTENDS || type(end) == JavaLexer.SUPER)) {
      end = behindType(end + 1);
      while (end != NONE && type(end) == JavaLexer.AMPERSAND) {
        end = behindType(end + 1);
      }
    }
    return end;
  }

  private int behindAnnotations(int start) {
    int at = start;
    while (type(at) == JavaLexer.AT && isName(type(at + 1))) {
      at = behindAnnotation(at);
    }
    return at;
  }

  /** The place behind an annotation. */
  int behindAnnotation(int start) {
    int at = start + 2;
    while (type(at) == JavaLexer.DOT && isName(type(at + 1))) {
      at += 2;
    }
    return type(at) == JavaLexer.OPEN_PARENTHESIS && matching(at) != NONE ? matching(at) + 1 : at;
  }
}
