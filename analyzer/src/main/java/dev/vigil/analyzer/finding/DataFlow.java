package dev.vigil.analyzer.finding;

import java.util.List;

/**
 * How data went from a source to a sink.
 *
 * @param source where it comes from
 * @param variables the variables through which it went, in the order of the flow
 * @param sink where it arrives
 * @param cut whether it went through more variables than are listed
 */
public record DataFlow(TraceStep source, List<TraceStep> variables, TraceStep sink, boolean cut) {
  /** Copies the list. */
  public DataFlow {
    variables = List.copyOf(variables);
  }

  /** The length of all excerpts, in characters. */
  int characters() {
    int characters = source.excerpt().length() + sink.excerpt().length();
    for (TraceStep variable : variables) {
      characters += variable.excerpt().length();
    }
    return characters;
  }
}
