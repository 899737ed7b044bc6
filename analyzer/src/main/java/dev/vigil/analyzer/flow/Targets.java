package dev.vigil.analyzer.flow;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where the ways out of a statement lead.
 *
 * @param raised an exception
 * @param returned a return
 * @param broken a break
 * @param continued a continue
 * @param labels a break or continue that names a statement around
 */
record Targets(
    FlowNode raised,
    FlowNode returned,
    FlowNode broken,
    FlowNode continued,
    Map<String, Jumps> labels) {

  /** Where a break and a continue lead that name a statement. */
  record Jumps(FlowNode broken, FlowNode continued) {}

  Targets {
    labels = Map.copyOf(labels);
  }

  Targets(FlowNode raised, FlowNode returned, FlowNode broken, FlowNode continued) {
    this(raised, returned, broken, continued, Map.of());
  }

  Targets raising(FlowNode target) {
    return new Targets(target, returned, broken, continued, labels);
  }

  Targets breaking(FlowNode end) {
    return new Targets(raised, returned, end, continued, labels);
  }

  Targets looping(FlowNode end, FlowNode head) {
    return new Targets(raised, returned, end, head, labels);
  }

  Targets labeled(String label, Jumps jumps) {
    Map<String, Jumps> more = new TreeMap<>(labels);
    more.put(label, jumps);
    return new Targets(raised, returned, broken, continued, more);
  }
}
