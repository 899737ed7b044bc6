package dev.vigil.night;

import java.time.Duration;
import java.util.function.Supplier;

/** Runs an action every second beside work that blocks. */
final class Heartbeat {
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private Heartbeat() {}

  /** Runs the work; stops the action, and waits for that, when the work is done or fails. */
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
