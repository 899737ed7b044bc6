package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.syntax.Block;
import org.antlr.v4.runtime.CommonToken;

/** Stands for an indented suite that was parsed by itself. */
final class SuiteToken extends CommonToken {
  private static final long serialVersionUID = 1L;

  private final transient Block block;

  SuiteToken(Block block) {
    super(PythonParser.SUITE);
    this.block = block;
    setStartIndex(block.span().start());
    setStopIndex(block.span().end() - 1);
    setText("");
  }

  Block block() {
    return block;
  }
}
