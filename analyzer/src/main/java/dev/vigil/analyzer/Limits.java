package dev.vigil.analyzer;

/**
 * Bounds of the work and of the results of one unit; part of the analysis version.
 *
 * @param regexSteps characters that one rule may look at
 * @param matchesPerRule matches of a rule that are kept
 * @param excerptCharacters length of an excerpt
 */
public record Limits(long regexSteps, int matchesPerRule, int excerptCharacters) {
  /** What is used unless something else is said. */
  public static final Limits DEFAULT = new Limits(200_000_000L, 1000, 1000);
}
