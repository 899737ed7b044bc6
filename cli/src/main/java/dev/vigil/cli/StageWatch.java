package dev.vigil.cli;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Says every 30 seconds where a stage is, and that it makes no progress, if it does not; ends a
 * wait in which nothing becomes more for ten minutes. Asked often, by one thread.
 */
final class StageWatch {
  /** Time between two lines, and after which a stage is slow. */
  static final Duration LINE_PERIOD = Duration.ofSeconds(30);

  /** How long a stage may make no progress. */
  static final Duration STALL = Duration.ofMinutes(10);

  /**
   * Restarts of the job without progress between them. One that blames a unit counts as progress,
   * so a unit that never ends is given up in the end.
   */
  private static final int RESTARTS = 1;

  private final Progress progress;
  private final LongSupplier nanos;
  private String stage = "";
  private long most;
  private long lastLine;
  private long lastMore;
  private int restarts;

  /** A watch by a clock that counts nanoseconds. */
  StageWatch(Progress progress, LongSupplier nanos) {
    this.progress = progress;
    this.nanos = nanos;
    this.lastLine = nanos.getAsLong();
    this.lastMore = lastLine;
  }

  /**
   * Where a stage is.
   *
   * @param stage its name
   * @param figures what is done and what is left, for people
   * @param done a number that grows with every unit, scan or repository that is done
   * @param slow whether something takes longer than usual, though others go on
   * @param details what the stage is at, one line each; asked for only if the stage is slow
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
   * Takes notice of where a stage is.
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
