package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.Severity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells for a rule whether it applies to a path, whether its matches are evidence, and its rank.
 */
final class RulePaths {
  private static final List<String> CONFIDENCE = List.of("HIGH", "MEDIUM", "LOW");

  private final Map<String, AppliedRule> rules = new HashMap<>();

  RulePaths(RuleSet rules) {
    for (RuleDescription rule : rules.descriptions()) {
      this.rules.put(rule.id(), new AppliedRule(rule, new PathFilter(rule.paths())));
    }
  }

  private record AppliedRule(RuleDescription description, PathFilter paths) {}

  /** Orders rules by confidence and severity: the surest and most severe first. */
  Comparator<String> order() {
    return Comparator.comparingInt(this::confidence)
        .thenComparing(this::severity, Comparator.reverseOrder());
  }

  private int confidence(String ruleId) {
    AppliedRule rule = rules.get(ruleId);
    int place = rule == null ? -1 : CONFIDENCE.indexOf(rule.description().confidence());
    return place < 0 ? CONFIDENCE.size() : place;
  }

  private Severity severity(String ruleId) {
    AppliedRule rule = rules.get(ruleId);
    return rule == null ? Severity.INFO : rule.description().severity();
  }

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
    return rule != null && rule.description().evidence() == evidence && rule.paths().accepts(path);
  }
}
