package dev.vigil.analyzer.rule;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule over what other rules matched, anywhere in a repository.
 *
 * @param description of the rule
 * @param collections by the name that conditions use
 * @param conditions that must all hold, at least one
 */
public record JoinRule(
    RuleDescription description,
    SortedMap<String, Collection> collections,
    List<JoinCondition> conditions) {
  /** Copies. */
  public JoinRule {
    collections = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(collections));
    conditions = List.copyOf(conditions);
  }

  /**
   * What some rules match.
   *
   * @param ruleIds ids of the rules
   * @param renames new names of metavariables by old ones
   */
  public record Collection(List<String> ruleIds, Map<String, String> renames) {
    /** Copies. */
    public Collection {
      ruleIds = List.copyOf(ruleIds);
      renames = Map.copyOf(renames);
    }
  }
}
