package dev.vigil.analyzer.parse.antlr;

import dev.vigil.analyzer.syntax.Block;
import org.antlr.v4.runtime.CommonToken;

/** A body that was parsed by itself, as one token in what is around it. */
public final class BodyToken extends CommonToken {
  private static final long serialVersionUID = 1L;

  private final transient Block block;

  /**
   * A body.
   *
   * @param type of the token, which the grammar takes for a body
   */
  public BodyToken(int type, Block block) {
    super(type);
    this.block = block;
    setStartIndex(block.span().start());
    setStopIndex(block.span().end() - 1);
    setText("");
  }

  /** The body. */
  public Block block() {
    return block;
  }
}
