package dev.vigil.analyzer.taint.specification;

import java.util.List;

/** Which taint makes a sink a finding. */
public sealed interface SinkRequirement {
  /**
   * The labels of all that reaches the sink together.
   *
   * @param condition on them
   */
  record OfSink(LabelCondition condition) implements SinkRequirement {}

  /**
   * The labels of what certain metavariables of the sink stand for.
   *
   * @param requirements all of which must hold; at least one
   */
  record OfMetavariables(List<OfMetavariable> requirements) implements SinkRequirement {
    /** Copies the list. */
    public OfMetavariables {
      requirements = List.copyOf(requirements);
    }
  }

  /**
   * The labels of what one metavariable stands for.
   *
   * @param metavariable with its dollar sign
   * @param condition on its labels
   */
  record OfMetavariable(String metavariable, LabelCondition condition) {}
}
