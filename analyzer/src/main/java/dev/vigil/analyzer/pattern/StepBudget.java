package dev.vigil.analyzer.pattern;

/** Counts work, so that none goes on without end. Used by one thread. */
public final class StepBudget {
  private long left;

  /** A budget of that many steps. */
  public StepBudget(long steps) {
    this.left = steps;
  }

  /**
   * Takes steps.
   *
   * @throws Exhausted if there are not that many left
   */
  public void take(long steps) {
    left -= steps;
    if (left < 0) {
      throw new Exhausted();
    }
  }

  /** The steps that are left. */
  public long left() {
    return Math.max(0, left);
  }

  /** Says that there are no steps left, for work that is bounded by something else. */
  public Exhausted exhausted() {
    left = 0;
    return new Exhausted();
  }

  /** The steps are used up. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super(null, null, false, false);
    }
  }
}
