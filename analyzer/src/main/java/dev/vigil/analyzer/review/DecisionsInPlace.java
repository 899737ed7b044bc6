package dev.vigil.analyzer.review;

import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleDescription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The decisions that hold for the findings of a scan. A decision about a finding also holds for
 * related findings about which nobody decided: those of other rules at the same place that tell of
 * the same weakness, that is, whose regions overlap and whose rules share a CWE. Findings of
 * several places are related to none.
 */
final class DecisionsInPlace {
  private final Map<String, ReviewDecision> decisions;
  private final AppliedRules rules;
  private final Map<String, List<Finding>> decided = new HashMap<>();

  /**
   * The decisions about the findings of a scan.
   *
   * @param findings all findings of the scan, in their order
   * @param decisions decisions by fingerprint; may have those about other findings
   */
  DecisionsInPlace(
      List<Finding> findings, AppliedRules rules, Map<String, ReviewDecision> decisions) {
    this.decisions = Map.copyOf(decisions);
    this.rules = rules;
    for (Finding finding : findings) {
      if (decisions.containsKey(finding.fingerprint())) {
        decided.computeIfAbsent(finding.path(), path -> new ArrayList<>()).add(finding);
      }
    }
  }

  /** The decision that holds for a finding: its own, else that about the first related one. */
  Optional<ReviewDecision> about(Finding finding) {
    ReviewDecision own = decisions.get(finding.fingerprint());
    return own != null
        ? Optional.of(own)
        : decided.getOrDefault(finding.path(), List.of()).stream()
            .filter(other -> isRelated(finding, other))
            .findFirst()
            .flatMap(other ->
                Optional.ofNullable(decisions.get(other.fingerprint()))
                    .map(decision ->
                        new ReviewDecision(
                            decision.text() + " (about " + other.match().ruleId() + " here)",
                            decision.dismisses())));
  }

  private boolean isRelated(Finding one, Finding other) {
    return !one.match().ruleId().equals(other.match().ruleId())
        && one.match().count() == 1
        && other.match().count() == 1
        && isBefore(one.match().location().start(), other.match().location().end())
        && isBefore(other.match().location().start(), one.match().location().end())
        && !Collections.disjoint(weaknesses(one), weaknesses(other));
  }

  private static boolean isBefore(Position one, Position other) {
    return one.line() < other.line()
        || (one.line() == other.line() && one.column() < other.column());
  }

  private Set<String> weaknesses(Finding finding) {
    return rules.rule(finding.match().ruleId()).map(RuleDescription::cwe).orElse(List.of()).stream()
        .map(cwe -> cwe.replaceFirst(":.*", ""))
        .collect(Collectors.toSet());
  }
}
