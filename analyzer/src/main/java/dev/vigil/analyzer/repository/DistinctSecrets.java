package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.RuleMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves one of several findings that name the same secret in the same lines, as a rule for the
 * tokens of a provider and a rule for values of names do: that of the highest confidence, of equal
 * ones that of the most severe rule, then the first match in its order. A rule names a secret by
 * the metavariable {@code $SECRET}.
 */
final class DistinctSecrets {
  private static final String SECRET = "$SECRET";

  private final Comparator<RuleMatch> order;

  DistinctSecrets(RulePaths rules) {
    this.order =
        Comparator.comparing(RuleMatch::ruleId, rules.order())
            .thenComparing(Comparator.naturalOrder());
  }

  /** The matches of one path, in the same order, without those whose secret a better one names. */
  List<RuleMatch> of(List<RuleMatch> matches) {
    Map<String, List<RuleMatch>> bySecret = new HashMap<>();
    for (RuleMatch match : matches) {
      secret(match)
          .ifPresent(
              secret -> bySecret.computeIfAbsent(secret, any -> new ArrayList<>()).add(match));
    }
    Set<RuleMatch> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<RuleMatch> same : bySecret.values()) {
      List<RuleMatch> kept = new ArrayList<>();
      for (RuleMatch match : same.stream().sorted(order).toList()) {
        if (kept.stream().anyMatch(better -> shareLine(better, match))) {
          dropped.add(match);
        } else {
          kept.add(match);
        }
      }
    }
    return dropped.isEmpty()
        ? matches
        : matches.stream().filter(match -> !dropped.contains(match)).toList();
  }

  private static Optional<String> secret(RuleMatch match) {
    return Optional.ofNullable(match.metavariables().get(SECRET));
  }

  private static boolean shareLine(RuleMatch one, RuleMatch other) {
    return one.location().start().line() <= other.location().end().line()
        && other.location().start().line() <= one.location().end().line();
  }
}
