package dev.vigil.job;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process when its heap is so full that it does nothing but collect garbage: more than 90
 * percent of 30 seconds. A JVM with the serial collector would go on so for hours; whoever looks
 * after the process starts another.
 */
final class GarbageWatch {
  private static final Duration WINDOW = Duration.ofSeconds(30);
  private static final double MOST = 0.9;

  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(long nanos, long collecting) {}

  /**
   * Begins to watch this process.
   *
   * @param end ends it
   */
  static void start(Runnable end) {
    Thread.ofPlatform().daemon().name("garbage-watch").start(() -> watch(end));
  }

  private static void watch(Runnable end) {
    GarbageWatch watch = new GarbageWatch();
    try {
      while (!watch.isStuck(System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(collecting()))) {
        TimeUnit.SECONDS.sleep(1);
      }
      System.err.println(
          "the heap is full: the collector took more than "
              + Math.round(MOST * 100)
              + " % of the last "
              + WINDOW.toSeconds()
              + " s; ending");
      end.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long collecting() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  /**
   * Takes a sample.
   *
   * @param nanos the time of a clock
   * @param collecting nanoseconds of all collections until then
   * @return whether the last 30 seconds were spent on collections
   */
  boolean isStuck(long nanos, long collecting) {
    samples.add(new Sample(nanos, collecting));
    // The last sample that is as old as the window stays.
    while (samples.stream().skip(1).findFirst().filter(next -> isOld(next, nanos)).isPresent()) {
      samples.remove();
    }
    Sample first = samples.getFirst();
    return isOld(first, nanos) && collecting - first.collecting() > MOST * (nanos - first.nanos());
  }

  private static boolean isOld(Sample sample, long nanos) {
    return nanos - sample.nanos() >= WINDOW.toNanos();
  }
}
