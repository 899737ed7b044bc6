package dev.vigil.analyzer.budget;

/**
 * The steps and the memory that one rule may use on one content. Both are counted, not measured:
 * the same content and rules exhaust a budget at the same point on every machine. Used by one
 * thread.
 *
 * <p>Memory is an estimate of what stays reachable, in bytes. Whoever keeps results calls {@link
 * #hold}; what is let go of before the rule ends is given back with {@link #release}.
 */
public final class WorkBudget {
  private final long bytes;
  private long stepsLeft;
  private long held;
  private long peak;

  /**
   * A budget.
   *
   * @param steps units of work, such as a node or a pair of ranges that is compared, or a character
   *     that a regular expression looks at
   * @param bytes estimated memory in use at any moment
   */
  public WorkBudget(long steps, long bytes) {
    this.stepsLeft = steps;
    this.bytes = bytes;
  }

  /** A budget for work that keeps next to nothing: its memory has no bound. */
  public WorkBudget(long steps) {
    this(steps, Long.MAX_VALUE);
  }

  /**
   * Takes steps.
   *
   * @throws Exhausted if there are not that many left
   */
  public void take(long steps) {
    stepsLeft -= steps;
    if (stepsLeft < 0) {
      throw new Exhausted(Resource.STEPS);
    }
  }

  /**
   * Takes memory, until it is released.
   *
   * @throws Exhausted if more would be in use than is allowed
   */
  public void hold(long estimate) {
    held += estimate;
    peak = Math.max(peak, held);
    if (held > bytes) {
      throw new Exhausted(Resource.MEMORY);
    }
  }

  /** Gives memory back that was taken before. */
  public void release(long estimate) {
    held -= estimate;
  }

  /**
   * Gives back all memory that was taken since some moment.
   *
   * @param heldThen what {@link #held} said at that moment
   */
  public void releaseTo(long heldThen) {
    held = heldThen;
  }

  /** Memory in use, in estimated bytes. */
  public long held() {
    return held;
  }

  /** The most memory that was in use at a time, in estimated bytes. */
  public long peak() {
    return peak;
  }

  /** The steps that are left. */
  public long stepsLeft() {
    return Math.max(0, stepsLeft);
  }

  /** Says that there are no steps left, for work that is bounded by something else. */
  public Exhausted exhausted() {
    stepsLeft = 0;
    return new Exhausted(Resource.STEPS);
  }

  /** What a budget limits. */
  public enum Resource {
    /** Work. */
    STEPS,
    /** Memory in use. */
    MEMORY
  }

  /** A budget is used up. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 2L;

    private final Resource resource;

    Exhausted(Resource resource) {
      super(null, null, false, false);
      this.resource = resource;
    }

    /** What was used up. */
    public Resource resource() {
      return resource;
    }
  }
}
