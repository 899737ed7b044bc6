package dev.vigil.analyzer.taint;

/** Takes what reaches sinks. */
interface SinkReports {
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
