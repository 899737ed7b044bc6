package dev.vigil.analyzer;

/**
 * Bounds of the work, the memory and the results of one unit; part of the analysis version. A step
 * is a node or a pair of ranges that is compared, or a character that a regular expression looks
 * at. Memory is estimated; it comes on top of what the content, its tokens and its tree take.
 *
 * @param ruleSteps that one rule may take
 * @param unitSteps that all rules together may take
 * @param unitBytes memory that a rule, and what is kept for other rules, may use
 * @param matchesPerRule matches of a rule that are kept one by one; more are kept as one match with
 *     their number
 * @param placesPerMatch places that are listed of a match that stands for several
 * @param excerptCharacters length of an excerpt, and of the text of a metavariable
 * @param resultCharacters length of all texts of all matches of the unit
 */
public record Limits(
    long ruleSteps,
    long unitSteps,
    long unitBytes,
    int matchesPerRule,
    int placesPerMatch,
    int excerptCharacters,
    int resultCharacters) {
  /** What is used unless something else is said. */
  public static final Limits DEFAULT =
      new Limits(200_000_000L, 1_000_000_000L, 48L << 20, 1000, 20, 1000, 4 << 20);

  /** The same limits, but with all places listed of a match that stands for several. */
  public Limits withAllPlaces() {
    return new Limits(
        ruleSteps,
        unitSteps,
        unitBytes,
        matchesPerRule,
        Integer.MAX_VALUE,
        excerptCharacters,
        resultCharacters);
  }
}
