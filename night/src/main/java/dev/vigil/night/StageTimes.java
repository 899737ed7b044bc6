package dev.vigil.night;

import java.util.LinkedHashMap;
import java.util.Map;

/** Duration of each stage. A stage ends where the next begins. */
final class StageTimes {
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final long start = System.nanoTime();
  private long last = start;

  /** Ends a stage now. */
  void lap(String stage) {
    long now = System.nanoTime();
    nanos.merge(stage, now - last, Long::sum);
    last = now;
  }

  /**
   * Figures of the stages in their order.
   *
   * @param bytes size of the contents that went through a stage, by its name
   */
  Map<String, NightSummary.Stage> stages(Map<String, Long> bytes) {
    Map<String, NightSummary.Stage> stages = new LinkedHashMap<>();
    nanos.forEach((name, time) -> {
      double seconds = time / 1e9;
      double megabytes = bytes.getOrDefault(name, 0L) / 1e6;
      stages.put(
          name,
          new NightSummary.Stage(rounded(seconds), rounded(megabytes / Math.max(seconds, 0.001))));
    });
    return stages;
  }

  /** Seconds from the beginning until now. */
  double seconds() {
    return rounded((System.nanoTime() - start) / 1e9);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
