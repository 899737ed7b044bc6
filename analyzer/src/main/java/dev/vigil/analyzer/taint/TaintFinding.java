package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;

/**
 * Tainted data reaches a sink.
 *
 * @param range what is reported: the sink, or the source if the rule says so, with the sink's
 *     metavariables and those of the source that do not contradict them
 * @param source where the data comes from
 * @param variables the variables through which it went, in the order of the flow
 * @param sink where it arrives
 * @param cut whether there are more variables than are listed
 */
public record TaintFinding(
    RangeMatch range, Span source, List<Span> variables, Span sink, boolean cut) {
  /** Copies the list. */
  public TaintFinding {
    variables = List.copyOf(variables);
  }
}
