package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import java.util.HashMap;
import java.util.Map;

/** Tells for a rule whether it applies to a path, and whether its matches are evidence. */
final class RulePaths {
  private final Map<String, AppliedRule> rules = new HashMap<>();

  RulePaths(RuleSet rules) {
    for (RuleDescription rule : rules.descriptions()) {
      this.rules.put(rule.id(), new AppliedRule(rule.evidence(), new PathFilter(rule.paths())));
    }
  }

  private record AppliedRule(boolean evidence, PathFilter paths) {}

  /** Whether a match is a finding at a path. */
  boolean isFinding(RuleMatch match, String path) {
    return applies(match, path, false);
  }

  /** Whether a match is evidence at a path. */
  boolean isEvidence(RuleMatch match, String path) {
    return applies(match, path, true);
  }

  /** Whether a rule that is no component of another is applied at a path. */
  boolean appliesAt(String ruleId, String path) {
    AppliedRule rule = rules.get(ruleId);
    return rule == null || rule.paths().accepts(path);
  }

  private boolean applies(RuleMatch match, String path, boolean evidence) {
    AppliedRule rule = rules.get(match.ruleId());
    return rule != null && rule.evidence() == evidence && rule.paths().accepts(path);
  }
}
