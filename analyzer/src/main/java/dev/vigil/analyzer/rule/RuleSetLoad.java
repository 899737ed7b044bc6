package dev.vigil.analyzer.rule;

import java.util.List;

/**
 * What loading gave: the rules that are good and a problem for each that is not.
 *
 * @param rules the good ones
 * @param problems sorted
 */
public record RuleSetLoad(RuleSet rules, List<RuleProblem> problems) {
  /** Sorts and copies. */
  public RuleSetLoad {
    problems = problems.stream().sorted().toList();
  }
}
