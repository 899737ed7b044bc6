package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSet;
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
