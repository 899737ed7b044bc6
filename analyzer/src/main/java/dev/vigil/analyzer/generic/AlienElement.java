package dev.vigil.analyzer.generic;

/** A part of a pattern for words, signs and pairs of braces. */
sealed interface AlienElement {
  /**
   * A word, whole.
   *
   * @param text the word
   */
  record Word(String text) implements AlienElement {}

  /**
   * A sign.
   *
   * @param codePoint the character
   */
  record Sign(int codePoint) implements AlienElement {}

  /** The end of a line, where line ends are no white space. */
  record LineEnd() implements AlienElement {}

  /**
   * Any word, the same wherever the metavariable stands again.
   *
   * @param slot the metavariable's number
   */
  record AnyWord(int slot) implements AlienElement {}

  /**
   * Any words, signs and pairs.
   *
   * @param slot the metavariable's number; -1 if it has none
   * @param overLines whether line ends may be among them
   */
  record Ellipsis(int slot, boolean overLines) implements AlienElement {}
}
