package dev.vigil.analyzer.parse.java;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/**
 * Cuts tokens of a broken file into declarations and statements: each ends with a semicolon or with
 * the brace that closes its last body. Braces count more than other brackets, so that a missing
 * parenthesis does not swallow what follows.
 */
final class Segments {
  private static final int NONE = -1;

  private final List<CommonToken> tokens;
  private final int[] matching;

  /** What a pair of braces belongs to, by what stands in front of it. */
  enum Header {
    /** A type: members are inside. */
    TYPE,
    /** A method, a statement or a lambda: statements are inside. */
    CODE,
    /** An array, an enumeration or a switch. */
    OTHER
  }

  Segments(List<CommonToken> tokens) {
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
        case JavaLexer.OPEN_PARENTHESIS, JavaLexer.OPEN_BRACKET, JavaLexer.OPEN_BRACE ->
            open[count++] = i;
        case JavaLexer.CLOSE_BRACE ->
            count = close(tokens, matching, open, count, JavaLexer.OPEN_BRACE, i);
        case JavaLexer.CLOSE_PARENTHESIS ->
            count = close(tokens, matching, open, count, JavaLexer.OPEN_PARENTHESIS, i);
        case JavaLexer.CLOSE_BRACKET ->
            count = close(tokens, matching, open, count, JavaLexer.OPEN_BRACKET, i);
        default -> {}
      }
    }
    return matching;
  }

  /** Closes the innermost bracket of a type, unless a brace is in between; gives the open ones. */
  private static int close(
      List<CommonToken> tokens, int[] matching, int[] open, int count, int type, int close) {
    for (int i = count - 1; i >= 0; i--) {
      int other = tokens.get(open[i]).getType();
      if (other == type) {
        matching[open[i]] = close;
        return i;
      }
      if (other == JavaLexer.OPEN_BRACE) {
        return count;
      }
    }
    return count;
  }

  /** Where the declaration or statement ends that starts at a place. */
  int end(int start) {
    boolean repeats = type(start) == JavaLexer.DO;
    int at = start;
    while (at < tokens.size()) {
      int type = type(at);
      if (type == JavaLexer.SEMICOLON) {
        return at + 1;
      }
      if (matching[at] != NONE) {
        at = matching[at];
        if (type == JavaLexer.OPEN_BRACE && !goesOn(at + 1, repeats)) {
          return at + 1;
        }
      }
      at++;
    }
    return tokens.size();
  }

  private boolean goesOn(int next, boolean repeats) {
    return switch (type(next)) {
      case JavaLexer.ELSE,
          JavaLexer.CATCH,
          JavaLexer.FINALLY,
          JavaLexer.SEMICOLON,
          JavaLexer.COMMA,
          JavaLexer.DOT,
          JavaLexer.OPEN_BRACKET,
          JavaLexer.CLOSE_PARENTHESIS,
          JavaLexer.COLON_COLON ->
          true;
      case JavaLexer.WHILE -> repeats;
      default -> false;
    };
  }

  private int type(int index) {
    return index < tokens.size() ? tokens.get(index).getType() : JavaLexer.EOF;
  }

  /** The place behind the label of a case with which a part begins, 0 if there is none. */
  static int behindLabel(List<CommonToken> part) {
    int first = part.get(0).getType();
    if (first != JavaLexer.CASE && first != JavaLexer.DEFAULT) {
      return 0;
    }
    int[] matching = matching(part);
    for (int i = 0; i < part.size(); i++) {
      int type = part.get(i).getType();
      if (type == JavaLexer.COLON || type == JavaLexer.ARROW) {
        return i + 1;
      }
      if (matching[i] != NONE) {
        i = matching[i];
      }
    }
    return 0;
  }

  /** What the braces behind some tokens belong to. */
  static Header header(List<CommonToken> header) {
    boolean created = false;
    for (int i = 0; i < header.size(); i++) {
      int type = header.get(i).getType();
      boolean named = i + 1 < header.size();
      boolean literal = i > 0 && header.get(i - 1).getType() == JavaLexer.DOT;
      if (named && !literal && (type == JavaLexer.CLASS || type == JavaLexer.INTERFACE)) {
        return Header.TYPE;
      }
      if (type == JavaLexer.ENUM || type == JavaLexer.SWITCH) {
        return type == JavaLexer.SWITCH ? Header.CODE : Header.OTHER;
      }
      if (named && header.get(i).getText().equals("record") && isName(header.get(i + 1))) {
        return Header.TYPE;
      }
      created = type == JavaLexer.NEW || (created && type != JavaLexer.SEMICOLON);
    }
    int last = header.isEmpty() ? JavaLexer.OPEN_BRACE : header.getLast().getType();
    return switch (last) {
      case JavaLexer.ASSIGN,
          JavaLexer.CLOSE_BRACKET,
          JavaLexer.COMMA,
          JavaLexer.OPEN_PARENTHESIS,
          JavaLexer.RETURN ->
          Header.OTHER;
      case JavaLexer.CLOSE_PARENTHESIS -> created ? Header.TYPE : Header.CODE;
      default -> Header.CODE;
    };
  }

  private static boolean isName(CommonToken token) {
    return token.getType() == JavaLexer.IDENTIFIER;
  }
}
