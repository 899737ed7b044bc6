package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.taint.role.SinkMatch;
import dev.vigil.analyzer.taint.value.Taints;

/** Takes what reaches sinks. */
public interface SinkReports {
  /** Takes nothing: while states are still computed. */
  SinkReports NONE = (sink, taints) -> {};

  /**
   * Taint reaches a sink.
   *
   * @param sink the sink
   * @param taints what reaches it; not empty
   */
  void reached(SinkMatch sink, Taints taints);
}
