package dev.vigil.analyzer.parse.python;

import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Ends a parse at something that the grammar allows and the language does not. */
final class Rejected extends ParseCancellationException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  Rejected(int offset, String reason) {
    super(reason);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
