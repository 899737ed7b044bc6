package dev.vigil.analyzer;

/**
 * Follows the analysis of one content step by step, for measurements. The analyzer itself knows no
 * clock: who observes it does. Called by the thread that analyses.
 */
public interface UnitObserver {
  /** Observes nothing. */
  UnitObserver NONE = new UnitObserver() {};

  /** The content is decoded and parsed. */
  default void parsed() {}

  /**
   * A rule was applied.
   *
   * @param ruleId of the rule
   * @param steps that it took
   * @param bytes of memory that it had in use at a time, at most; estimated
   */
  default void applied(String ruleId, long steps, long bytes) {}
}
