package dev.vigil.analyzer.link;

import java.util.List;

/**
 * Where a content has something to do with the data of a rule, or of several of which it is the
 * same.
 *
 * @param ruleIds of the rules, sorted
 * @param sources number of places where data comes from
 * @param sinks number of places where it must not arrive
 * @param functions the numbers of functions that give or hand on other data than they do with any
 * @param bringing the numbers of functions from which data of sources goes on
 * @param taking the numbers of functions in which data goes to sinks
 */
record RuleOutline(
    List<String> ruleIds,
    int sources,
    int sinks,
    List<Integer> functions,
    List<Integer> bringing,
    List<Integer> taking) {
  /** Copies the lists. */
  RuleOutline {
    ruleIds = List.copyOf(ruleIds);
    functions = List.copyOf(functions);
    bringing = List.copyOf(bringing);
    taking = List.copyOf(taking);
  }
}
