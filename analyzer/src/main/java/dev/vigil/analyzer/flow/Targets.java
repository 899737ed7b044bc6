package dev.vigil.analyzer.flow;

/**
 * Where the ways out of a statement lead.
 *
 * @param raised an exception
 * @param returned a return
 * @param broken a break
 * @param continued a continue
 */
record Targets(FlowNode raised, FlowNode returned, FlowNode broken, FlowNode continued) {
  Targets raising(FlowNode target) {
    return new Targets(target, returned, broken, continued);
  }

  Targets looping(FlowNode end, FlowNode head) {
    return new Targets(raised, returned, end, head);
  }
}
