package dev.vigil.indexer;

import dev.vigil.index.IndexException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;

/** Waits longer from failure to failure, and not at all once the indexer is closed. */
final class Patience {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final CountDownLatch closing = new CountDownLatch(1);
  private Duration pause = FIRST_PAUSE;

  /** Something works again. */
  void reset() {
    pause = FIRST_PAUSE;
  }

  /**
   * Says what failed and waits.
   *
   * @throws WakeupException if the indexer is to end
   */
  void await(RuntimeException failure) {
    System.err.println(
        "indexer: " + failure.getMessage() + "; trying again in " + pause.toMillis() + " ms");
    try {
      if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new WakeupException();
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    Duration next = pause.multipliedBy(2);
    pause = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
  }

  /** Does it until neither service is away, nor another writer faster. */
  void untilAvailable(Runnable work) {
    while (true) {
      try {
        work.run();
        reset();
        return;
      } catch (IndexException e) {
        await(e);
      }
    }
  }

  /** Ends every wait. */
  void close() {
    closing.countDown();
  }

  boolean isClosed() {
    return closing.getCount() == 0;
  }
}
