package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.parse.antlr.DepthLimit;
import org.antlr.v4.runtime.CommonToken;

/** Tells before parsing whether tokens are nested too deeply, and whether their tree may be. */
final class NestingLimit {
  private static final int DEEPEST_BRACKETS = 200;
  private static final int LONGEST_ALTERNATIVES = 200;

  private NestingLimit() {}

  static boolean isExceededBy(CommonToken[] tokens) {
    int open = 0;
    for (CommonToken token : tokens) {
      switch (token.getType()) {
        case JavaLexer.OPEN_PARENTHESIS,
            JavaLexer.OPEN_BRACE,
            JavaLexer.OPEN_BRACKET,
            JavaLexer.CAST_OPEN,
            JavaLexer.LAMBDA_OPEN,
            JavaLexer.DIMENSION_OPEN,
            JavaLexer.GENERIC_OPEN ->
            open++;
        case JavaLexer.CLOSE_PARENTHESIS,
            JavaLexer.CLOSE_BRACE,
            JavaLexer.CLOSE_BRACKET,
            JavaLexer.GENERIC_CLOSE ->
            open--;
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
        case JavaLexer.SEMICOLON, JavaLexer.OPEN_BRACE, JavaLexer.CLOSE_BRACE -> length = 0;
        case JavaLexer.ELSE -> alternatives++;
        default -> length++;
      }
      if (length > DepthLimit.MAXIMUM || alternatives > LONGEST_ALTERNATIVES) {
        return true;
      }
    }
    return false;
  }
}
