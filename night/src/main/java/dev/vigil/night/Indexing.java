package dev.vigil.night;

import dev.vigil.indexer.Indexer;
import dev.vigil.indexer.PartitionMismatchException;
import dev.vigil.night.message.UserException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The indexer, running in a thread of its own. */
final class Indexing implements AutoCloseable {
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

  private final Indexer indexer;
  private final Thread thread;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private Indexing(Indexer indexer) {
    this.indexer = indexer;
    this.thread =
        Thread.ofPlatform()
            .name("indexer")
            .uncaughtExceptionHandler((which, why) -> failure.set(why))
            .start(indexer);
  }

  static Indexing start(Indexer indexer) {
    return new Indexing(indexer);
  }

  /** Throws if the indexer has ended. */
  void check() {
    if (failure.get() instanceof PartitionMismatchException mismatch) {
      throw new UserException(String.valueOf(mismatch.getMessage()));
    }
    if (!thread.isAlive()) {
      throw new UserException(
          "the indexer ended early ("
              + failure.get()
              + "); run the same command again: it goes on where this one ended");
    }
  }

  /** Waits for the given time, or until the indexer ends. */
  void pause(Duration time) {
    try {
      thread.join(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted; run the same command again to go on");
    }
  }

  @Override
  public void close() {
    indexer.close();
    try {
      thread.join(CLOSE_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
