package dev.vigil.benchmarks;

import java.util.Map;
import java.util.Optional;

/**
 * What was measured of one thing on one corpus.
 *
 * @param what what was run
 * @param corpus on what
 * @param rules with which rules; empty if with none
 * @param megabytes source that was worked on, in 10^6 bytes
 * @param cpuSeconds of all threads and processes
 * @param wallSeconds from start to end
 * @param peakMegabytes the most resident memory of all processes together, in 10^6 bytes
 * @param results how many findings or trees came out
 * @param details seconds of stages
 */
record Measurement(
    String what,
    String corpus,
    Optional<String> rules,
    double megabytes,
    double cpuSeconds,
    double wallSeconds,
    Optional<Double> peakMegabytes,
    Optional<Long> results,
    Map<String, Double> details) {
  /** Source per second of one core, in 10^6 bytes. */
  double megabytesPerCpuSecond() {
    return megabytes / cpuSeconds;
  }
}
