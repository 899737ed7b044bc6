package dev.vigil.analyzer.generic;

/** A part of a pattern for the blocks of a text. */
sealed interface SpaceElement {
  /**
   * A word or a sign.
   *
   * @param text the word or the sign
   */
  record Literal(String text) implements SpaceElement {}

  /**
   * Any word, the same wherever the metavariable stands again.
   *
   * @param slot the metavariable's number
   */
  record AnyWord(int slot) implements SpaceElement {}

  /**
   * Any words, signs and blocks within some lines.
   *
   * @param slot the metavariable's number; -1 if it has none
   * @param times how often it is written, each time for as many lines more
   */
  record Ellipsis(int slot, int times) implements SpaceElement {}

  /**
   * A block begins.
   *
   * @param close index of the element that ends it
   */
  record Open(int close) implements SpaceElement {}

  /** A block ends: nothing is left of it in the text. */
  record Close() implements SpaceElement {}
}
