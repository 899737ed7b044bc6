package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.antlr.DepthLimit;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Tells which files need not be measured by {@link DepthLimit}. */
final class TreeDepth {
  private TreeDepth() {}

  /** Whether a logical line is so long that its tree could be too deep. */
  static boolean mayExceed(CommonToken[] tokens) {
    int length = 0;
    for (Token token : tokens) {
      length = token.getType() == PythonLexer.NEWLINE ? 0 : length + 1;
      if (length > DepthLimit.MAXIMUM) {
        return true;
      }
    }
    return false;
  }
}
