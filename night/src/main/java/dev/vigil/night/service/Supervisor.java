package dev.vigil.night.service;

import dev.vigil.embedded.ChildProcess;
import dev.vigil.embedded.ServiceException;
import dev.vigil.night.message.Progress;
import dev.vigil.night.message.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Restarts processes of a night that end by themselves: a few times, or as often as they achieve
 * something between two ends. All their state is on disk or in topics, so a restart loses none.
 */
public final class Supervisor implements AutoCloseable {
  private static final int RESTARTS = 3;
  private static final long PERIOD_MILLIS = 250;

  private final Progress progress;
  private final List<Ward> wards = new ArrayList<>();
  private final Thread watch;
  private volatile boolean closed;
  private volatile @Nullable RuntimeException failure;

  /**
   * A supervisor without processes.
   *
   * @param progress receives a line for each restart
   */
  public Supervisor(Progress progress) {
    this.progress = progress;
    this.watch = Thread.ofPlatform().daemon().name("supervisor").start(this::watch);
  }

  /** A supervised process. */
  public final class Ward {
    private final Supplier<ChildProcess> restart;
    private final LongSupplier achievements;
    private volatile ChildProcess process;
    private long achieved;
    private int restarts;

    private Ward(ChildProcess process, Supplier<ChildProcess> restart, LongSupplier achievements) {
      this.process = process;
      this.restart = restart;
      this.achievements = achievements;
    }

    /** The process that runs now. */
    public ChildProcess process() {
      return process;
    }

    /** Ends the supervision; the process may end from now on. */
    public ChildProcess release() {
      synchronized (wards) {
        wards.remove(this);
      }
      return process;
    }

    private void revive() {
      if (process.isAlive() || closed) {
        return;
      }
      if (achievements.getAsLong() > achieved) {
        achieved = achievements.getAsLong();
        restarts = 0;
      }
      if (restarts++ == RESTARTS) {
        throw new UserException(
            process.name()
                + " ended "
                + restarts
                + " times; see "
                + process.log()
                + " (is there memory and disk space? vigil doctor tells), then run the same command"
                + " again: it goes on where this night ended");
      }
      progress.say(process.name() + " ended unexpectedly; starting it again");
      process = restart.get();
      try {
        process.awaitReady();
      } catch (ServiceException e) {
        if (process.isAlive() || restarts == RESTARTS) {
          throw e;
        }
        // It ended before it was ready, which counts as one more end.
      }
    }
  }

  /**
   * Supervises a process.
   *
   * @param restart starts another in its place, and does not wait for it
   */
  public Ward add(ChildProcess process, Supplier<ChildProcess> restart) {
    return add(process, restart, () -> 0);
  }

  /**
   * Supervises a process that may end more often.
   *
   * @param restart starts another in its place, and does not wait for it
   * @param achievements a count over all restarts; a restart after it has grown is the first again
   */
  public Ward add(ChildProcess process, Supplier<ChildProcess> restart, LongSupplier achievements) {
    Ward ward = new Ward(process, restart, achievements);
    synchronized (wards) {
      wards.add(ward);
    }
    return ward;
  }

  private void watch() {
    while (!closed && failure == null) {
      try {
        Thread.sleep(PERIOD_MILLIS);
        synchronized (wards) {
          wards.forEach(Ward::revive);
        }
      } catch (UserException | ServiceException e) {
        failure = e;
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Throws if a process could not be restarted. */
  public void check() {
    RuntimeException failed = failure;
    if (failed != null) {
      throw failed;
    }
  }

  @Override
  public void close() {
    closed = true;
    watch.interrupt();
  }
}
