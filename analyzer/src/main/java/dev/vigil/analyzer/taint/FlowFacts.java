package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.taint.role.SinkMatch;
import dev.vigil.analyzer.taint.role.SourceMatch;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the code of a file does with the data of one rule, or with any data.
 *
 * @param sources where it comes from
 * @param sinks where it must not arrive
 * @param functions what functions do for which the rule makes a difference, by their number among
 *     the owners of code in the file; 0 is the module
 */
public record FlowFacts(
    List<SourceMatch> sources, List<SinkMatch> sinks, SortedMap<Integer, FunctionFacts> functions) {
  /** Copies the collections. */
  public FlowFacts {
    sources = List.copyOf(sources);
    sinks = List.copyOf(sinks);
    functions = Collections.unmodifiableSortedMap(new TreeMap<>(functions));
  }
}
