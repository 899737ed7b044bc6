package dev.vigil.analyzer;

/**
 * Bounds of the work, the memory and the results of one unit; part of the analysis version. A step
 * is a node or a pair of ranges that is compared, or a character that a regular expression looks
 * at. Memory is estimated; it comes on top of what the content, its tokens and its tree take.
 *
 * @param ruleSteps that one rule may take
 * @param unitSteps that all rules together may take
 * @param unitBytes memory that a rule, and what is kept for other rules, may use
 * @param matchesPerRule matches of a rule that are kept
 * @param excerptCharacters length of an excerpt, and of the text of a metavariable
 * @param resultCharacters length of all texts of all matches of the unit
 */
public record Limits(
    long ruleSteps,
    long unitSteps,
    long unitBytes,
    int matchesPerRule,
    int excerptCharacters,
    int resultCharacters) {
  /** What is used unless something else is said. */
  public static final Limits DEFAULT =
      new Limits(200_000_000L, 1_000_000_000L, 48L << 20, 1000, 1000, 4 << 20);
}
