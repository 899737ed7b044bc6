package dev.vigil.analyzer;

/**
 * Bounds of the work and of the results of one unit; part of the analysis version. A step is a node
 * or a pair of ranges that is compared, or a character that a regular expression looks at.
 *
 * @param ruleSteps that one rule may take
 * @param unitSteps that all rules together may take
 * @param matchesPerRule matches of a rule that are kept
 * @param excerptCharacters length of an excerpt, and of the text of a metavariable
 */
public record Limits(long ruleSteps, long unitSteps, int matchesPerRule, int excerptCharacters) {
  /** What is used unless something else is said. */
  public static final Limits DEFAULT = new Limits(200_000_000L, 2_000_000_000L, 1000, 1000);
}
