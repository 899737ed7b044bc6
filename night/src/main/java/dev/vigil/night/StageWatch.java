package dev.vigil.night;

import dev.vigil.night.message.Progress;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Reports the state of a stage every 30 seconds, and that it makes no progress; ends a wait without
 * progress for ten minutes. Called often, by one thread.
 */
final class StageWatch {
  /** Time between two reports; a stage without progress for as long is slow. */
  static final Duration LINE_PERIOD = Duration.ofSeconds(30);

  /** How long a stage may make no progress. */
  static final Duration STALL = Duration.ofMinutes(10);

  /**
   * Restarts of the job without progress between them. A restart that blames a unit counts as
   * progress, so a unit that never ends is given up after some of them.
   */
  private static final int RESTARTS = 1;

  private final Progress progress;
  private final LongSupplier nanos;
  private String stage = "";
  private long most;
  private long lastLine;
  private long lastMore;
  private int restarts;

  /**
   * A watch.
   *
   * @param nanos a clock that counts nanoseconds
   */
  StageWatch(Progress progress, LongSupplier nanos) {
    this.progress = progress;
    this.nanos = nanos;
    this.lastLine = nanos.getAsLong();
    this.lastMore = lastLine;
  }

  /**
   * State of a stage.
   *
   * @param stage its name
   * @param figures what is done and what is left, for people
   * @param done a count that grows with every unit, scan or repository that is done
   * @param slow whether something takes longer than usual, though others go on
   * @param details what the stage works on, one line each; called only if the stage is slow
   */
  record Status(
      String stage, String figures, long done, boolean slow, Supplier<List<String>> details) {}

  /** What to do about a stage. */
  enum Verdict {
    /** Nothing. */
    GO_ON,
    /** Start the job again: it makes no progress. */
    RESTART_JOB,
    /** Nothing helps. */
    GIVE_UP
  }

  /**
   * Takes the state of a stage.
   *
   * @param restartable whether the stage waits for the job
   */
  Verdict see(Status status, boolean restartable) {
    long now = nanos.getAsLong();
    progress.update(status.stage() + ": " + status.figures());
    if (!status.stage().equals(stage) || status.done() > most) {
      restarts = 0;
      lastMore = now;
      most = status.done();
      stage = status.stage();
    }
    if (now - lastLine >= LINE_PERIOD.toNanos()) {
      lastLine = now;
      sayWhereItIs(status, Duration.ofNanos(now - lastMore));
    }
    if (now - lastMore < STALL.toNanos()) {
      return Verdict.GO_ON;
    }
    lastMore = now;
    return restartable && restarts++ < RESTARTS ? Verdict.RESTART_JOB : Verdict.GIVE_UP;
  }

  private void sayWhereItIs(Status status, Duration still) {
    boolean stalls = still.compareTo(LINE_PERIOD) >= 0;
    progress.say(
        status.stage()
            + ": "
            + status.figures()
            + (stalls ? "; nothing more for " + still.toSeconds() + " s" : ""));
    if (stalls || status.slow()) {
      status.details().get().forEach(line -> progress.say("  " + line));
    }
  }
}
