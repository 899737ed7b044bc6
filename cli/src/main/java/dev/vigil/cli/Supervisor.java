package dev.vigil.cli;

import dev.vigil.embedded.ChildProcess;
import dev.vigil.embedded.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the processes of a night: one that ends by itself is started again, a few times. None
 * of them holds anything that the next start does not find, on disk or in the topics.
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
    private volatile ChildProcess process;
    private int restarts;

    private Ward(ChildProcess process, Supplier<ChildProcess> restart) {
      this.process = process;
      this.restart = restart;
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
      process.awaitReady();
    }
  }

  /**
   * Begins to look after a process.
   *
   * @param restart begins to start another in its place
   */
  Ward add(ChildProcess process, Supplier<ChildProcess> restart) {
    Ward ward = new Ward(process, restart);
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
