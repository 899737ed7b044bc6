package dev.vigil.analyzer.parse.antlr;

import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Ends a parse at something that the grammar allows and the language does not. */
public final class Rejected extends ParseCancellationException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * What is rejected.
   *
   * @param offset where it is
   * @param reason what is wrong
   */
  public Rejected(int offset, String reason) {
    super(reason);
    this.offset = offset;
  }

  /** Where it is. */
  public int offset() {
    return offset;
  }
}
