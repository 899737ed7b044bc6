package dev.vigil.cli;

import dev.vigil.embedded.ChildProcess;
import dev.vigil.embedded.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the processes of a night: one that ends by itself is started again, a few times, or
 * as often as it achieves something between two ends. None of them holds anything that the next
 * start does not find, on disk or in the topics.
 */
final class Supervisor implements AutoCloseable {
  private static final int RESTARTS = 3;
  private static final long PERIOD_MILLIS = 250;

  private final Progress progress;
  private final List<Ward> wards = new ArrayList<>();
  private final Thread watch;
  private volatile boolean closed;
  private volatile @Nullable RuntimeException failure;

  Supervisor(Progress progress) {
    this.progress = progress;
    this.watch = Thread.ofPlatform().daemon().name("supervisor").start(this::watch);
  }

  /** A process that is looked after until it is released. */
  final class Ward {
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

    ChildProcess process() {
      return process;
    }

    /** From now on it may end. */
    ChildProcess release() {
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
        // It ended before it was ready: that is one more end.
      }
    }
  }

  /**
   * Begins to look after a process.
   *
   * @param restart begins to start another in its place
   */
  Ward add(ChildProcess process, Supplier<ChildProcess> restart) {
    return add(process, restart, () -> 0);
  }

  /**
   * Begins to look after a process that may end more often.
   *
   * @param restart begins to start another in its place
   * @param achievements of all its lives; restarts between which it grows are not counted
   */
  Ward add(ChildProcess process, Supplier<ChildProcess> restart, LongSupplier achievements) {
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

  /** Throws if a process could not be brought back. */
  void check() {
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
