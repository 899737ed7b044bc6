package dev.vigil.analyzer.taint;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a function does with taint, whoever calls it. Taint of a parameter stands for whatever a
 * caller hands in.
 *
 * @param result what it returns
 * @param parameters what it leaves in what its parameters refer to, by their number
 * @param sinks what reaches sinks inside of it
 */
record FunctionSummary(Value result, SortedMap<Integer, Value> parameters, List<SinkFlow> sinks) {
  /** Of a function that does nothing, or of which nothing is known yet. */
  static final FunctionSummary NOTHING =
      new FunctionSummary(Value.CLEAN, new TreeMap<>(), List.of());

  FunctionSummary {
    sinks = List.copyOf(sinks);
  }

  /**
   * What reaches a sink.
   *
   * @param sink the sink
   * @param taints what reaches it
   */
  record SinkFlow(SinkMatch sink, Taints taints) {}
}
