package dev.vigil.analyzer.taint.role;

import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.taint.specification.TaintSink;

/**
 * Where a sink matches.
 *
 * @param id its number among the matches of all sinks of the rule
 * @param range the place and its metavariables
 * @param sink what the rule says
 */
public record SinkMatch(int id, RangeMatch range, TaintSink sink) {
  /**
   * Whether a call that it is counts by what it gives, and not by its arguments: a rule that
   * focuses on a part of what it matches means the value of that part.
   */
  public boolean isOfValue() {
    return sink.formula().isFocused();
  }
}
