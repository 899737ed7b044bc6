package dev.vigil.analyzer.link;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.FunctionFacts;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the functions of a content do with the data of a rule, or of several of which it is the
 * same.
 *
 * @param ruleIds of the rules, sorted
 * @param sources where data comes from; their numbers are their places
 * @param sinks where it must not arrive; their numbers are their places
 * @param functions what functions do for which the rule makes a difference, by their numbers
 */
public record RuleFacts(
    List<String> ruleIds,
    List<Source> sources,
    List<Sink> sinks,
    SortedMap<Integer, FunctionFacts> functions) {
  /**
   * Where data comes from.
   *
   * @param span where it stands
   * @param metavariables their texts
   */
  public record Source(Span span, SortedMap<String, String> metavariables) {
    /** Copies the map. */
    public Source {
      metavariables = Collections.unmodifiableSortedMap(new TreeMap<>(metavariables));
    }
  }

  /**
   * Where data must not arrive.
   *
   * @param span where it stands
   * @param match what is reported if it does, without a trace
   */
  public record Sink(Span span, RuleMatch match) {}

  /** Copies the collections. */
  public RuleFacts {
    ruleIds = List.copyOf(ruleIds);
    sources = List.copyOf(sources);
    sinks = List.copyOf(sinks);
    functions = Collections.unmodifiableSortedMap(new TreeMap<>(functions));
  }
}
