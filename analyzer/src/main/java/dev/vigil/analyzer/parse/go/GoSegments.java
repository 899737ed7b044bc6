package dev.vigil.analyzer.parse.go;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/**
 * Cuts tokens of a broken file, which have their semicolons, into declarations and statements.
 * Braces count more than other brackets, so that a missing parenthesis does not swallow what
 * follows.
 */
final class GoSegments {
  private final List<CommonToken> tokens;
  private final int[] matching;

  GoSegments(List<CommonToken> tokens) {
    this.tokens = tokens;
    this.matching = GoTypeScan.matching(tokens);
  }

  /** Where the declaration or statement ends that starts at a place, with its semicolon. */
  int end(int start) {
    int label = behindLabel(start);
    if (label > start) {
      return label;
    }
    int at = start;
    while (at < tokens.size()) {
      if (tokens.get(at).getType() == GoLexer.SEMICOLON) {
        return at + 1;
      }
      if (at > start && beginsStatement(at)) {
        return at;
      }
      at = Math.max(at, matching[at]) + 1;
    }
    return tokens.size();
  }

  /** Whether a token can only begin a statement or declaration, whatever is open before it. */
  private boolean beginsStatement(int at) {
    int before = tokens.get(at - 1).getType();
    return switch (tokens.get(at).getType()) {
      case GoLexer.IF -> before != GoLexer.ELSE && before != GoLexer.COLON;
      case GoLexer.FOR,
          GoLexer.SWITCH,
          GoLexer.SELECT,
          GoLexer.CASE,
          GoLexer.DEFAULT,
          GoLexer.RETURN,
          GoLexer.VAR,
          GoLexer.CONST,
          GoLexer.GO,
          GoLexer.DEFER,
          GoLexer.GOTO,
          GoLexer.BREAK,
          GoLexer.CONTINUE,
          GoLexer.IMPORT,
          GoLexer.PACKAGE ->
          before != GoLexer.COLON;
      case GoLexer.FUNC ->
          at + 1 < tokens.size() && tokens.get(at + 1).getType() == GoLexer.IDENTIFIER;
      default -> false;
    };
  }

  /** The place behind the label of a case that begins at a place; the same place if none does. */
  private int behindLabel(int start) {
    int first = tokens.get(start).getType();
    if (first != GoLexer.CASE && first != GoLexer.DEFAULT) {
      return start;
    }
    for (int i = start; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      if (type == GoLexer.COLON) {
        return i + 1;
      }
      if (type == GoLexer.SEMICOLON) {
        return start;
      }
      i = Math.max(i, matching[i]);
    }
    return start;
  }
}
