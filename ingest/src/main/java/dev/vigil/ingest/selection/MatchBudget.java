package dev.vigil.ingest.selection;

/**
 * Bounds the steps that all patterns of a repository take together, so that hostile ones hold up
 * nobody. Not for several threads.
 */
final class MatchBudget {
  private static final long STEPS = 500_000_000;

  private long left = STEPS;

  /** Whether that many steps more may be taken. */
  boolean take(long steps) {
    left -= steps;
    return left >= 0;
  }
}
