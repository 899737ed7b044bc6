package dev.vigil.cli;

import java.time.Duration;
import java.util.function.Supplier;

/** Does something every second beside work that does not return before it is done. */
final class Heartbeat {
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private Heartbeat() {}

  /** Does the work; ends the beat, and waits for its end, when the work is done or fails. */
  static <T> T during(Supplier<T> work, Runnable beat) {
    Thread thread =
        Thread.ofPlatform().daemon().name("heartbeat").start(() -> beatUntilInterrupted(beat));
    try {
      return work.get();
    } finally {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void beatUntilInterrupted(Runnable beat) {
    try {
      while (true) {
        Thread.sleep(PERIOD);
        beat.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
