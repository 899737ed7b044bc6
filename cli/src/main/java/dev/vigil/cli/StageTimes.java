package dev.vigil.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long each stage took. A stage ends where the next begins. */
final class StageTimes {
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final long start = System.nanoTime();
  private long last = start;

  /** Ends a stage. */
  void lap(String stage) {
    long now = System.nanoTime();
    nanos.merge(stage, now - last, Long::sum);
    last = now;
  }

  /**
   * A stage's figures.
   *
   * @param seconds that it took
   * @param megabytesPerSecond of the contents that went through it, 0 if none did
   */
  record Stage(double seconds, double megabytesPerSecond) {}

  /** The stages in their order. */
  Map<String, Stage> stages(Map<String, Long> bytes) {
    Map<String, Stage> stages = new LinkedHashMap<>();
    nanos.forEach((name, time) -> {
      double seconds = time / 1e9;
      double megabytes = bytes.getOrDefault(name, 0L) / 1e6;
      stages.put(name, new Stage(rounded(seconds), rounded(megabytes / Math.max(seconds, 0.001))));
    });
    return stages;
  }

  /** From the beginning until now. */
  double seconds() {
    return rounded((System.nanoTime() - start) / 1e9);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
