package dev.vigil.analyzer.parse.go;

import dev.vigil.analyzer.parse.antlr.DepthLimit;
import org.antlr.v4.runtime.CommonToken;

/** Tells before parsing whether tokens are nested too deeply, and whether their tree may be. */
final class GoNestingLimit {
  private static final int DEEPEST_BRACKETS = 200;
  private static final int LONGEST_ALTERNATIVES = 200;

  private GoNestingLimit() {}

  static boolean isExceededBy(CommonToken[] tokens) {
    int open = 0;
    for (CommonToken token : tokens) {
      switch (token.getType()) {
        case GoLexer.OPEN_PARENTHESIS,
            GoLexer.OPEN_BRACE,
            GoLexer.LITERAL_OPEN,
            GoLexer.OPEN_BRACKET,
            GoLexer.TYPE_PARAMETERS_OPEN ->
            open++;
        case GoLexer.CLOSE_PARENTHESIS, GoLexer.CLOSE_BRACE, GoLexer.CLOSE_BRACKET -> open--;
        default -> {}
      }
      if (open > DEEPEST_BRACKETS) {
        return true;
      }
    }
    return false;
  }

  /** Whether an expression or a chain of {@code else} is so long that a tree could be too deep. */
  static boolean mayExceed(CommonToken[] tokens) {
    int length = 0;
    int alternatives = 0;
    for (CommonToken token : tokens) {
      switch (token.getType()) {
        case GoLexer.SEMICOLON, GoLexer.OPEN_BRACE, GoLexer.CLOSE_BRACE -> length = 0;
        case GoLexer.ELSE -> alternatives++;
        default -> length++;
      }
      if (length > DepthLimit.MAXIMUM || alternatives > LONGEST_ALTERNATIVES) {
        return true;
      }
    }
    return false;
  }
}
