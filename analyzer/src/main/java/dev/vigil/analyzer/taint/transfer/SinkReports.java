package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.symbol.ExternalCall;
import dev.vigil.analyzer.taint.role.SinkMatch;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Value;
import java.util.List;

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

  /**
   * An external call is made.
   *
   * @param receiver the object on which it is called
   * @param arguments in the order in which they are written
   */
  default void called(ExternalCall call, Value receiver, List<Value> arguments) {}
}
