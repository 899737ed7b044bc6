package dev.vigil.analyzer.link;

import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.FunctionFacts;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the functions of a content do with data: needed only of contents that lie between a source
 * and a sink.
 *
 * @param anything what functions do with any data, by their numbers
 * @param rules what they do with the data of rules, where these make a difference
 * @param steps the regions that traces name, with what readers see of them
 */
public record FlowDetails(
    SortedMap<Integer, FunctionFacts> anything,
    List<RuleFacts> rules,
    SortedMap<Span, TraceStep> steps) {
  /** The order of regions in the steps. */
  public static final Comparator<Span> BY_PLACE =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /** Copies the collections. */
  public FlowDetails {
    anything = Collections.unmodifiableSortedMap(new TreeMap<>(anything));
    rules = List.copyOf(rules);
    SortedMap<Span, TraceStep> sorted = new TreeMap<>(BY_PLACE);
    sorted.putAll(steps);
    steps = Collections.unmodifiableSortedMap(sorted);
  }
}
