package dev.vigil.analyzer.finding;

/** A piece of what a fix puts into a file. */
public sealed interface FixPart {
  /**
   * Text of the rule.
   *
   * @param text as it is
   */
  record Written(String text) implements FixPart {}

  /**
   * Text that stands in the file already.
   *
   * @param start of its bytes, 0-based
   * @param end behind its bytes
   */
  record Kept(int start, int end) implements FixPart {}
}
