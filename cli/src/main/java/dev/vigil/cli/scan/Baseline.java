package dev.vigil.cli.scan;

import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.RepositoryScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The findings of an earlier state of a repository, by which those of a later one are told that are
 * new. A later finding is known if an earlier one has its fingerprint; else if one that is gone is
 * of the same rule and code, which may have moved: within the file, else with its definition to
 * another file, else anywhere. Each earlier finding makes one later one known.
 */
public final class Baseline {
  private static final List<Function<Finding, List<String>>> KEYS =
      List.of(
          finding -> List.of(finding.fingerprint()),
          finding ->
              List.of(finding.path(), finding.match().ruleId(), finding.match().normalizedCode()),
          finding -> List.of(finding.contentFingerprint()),
          finding -> List.of(finding.match().ruleId(), finding.match().normalizedCode()));

  private final List<Finding> earlier;

  /** The findings of an earlier scan. */
  public Baseline(RepositoryScan earlier) {
    this.earlier = earlier.findings();
  }

  /** A later scan with the findings alone that are new. */
  public RepositoryScan newIn(RepositoryScan later) {
    List<Finding> left = earlier;
    List<Finding> unknown = later.findings();
    for (Function<Finding, List<String>> key : KEYS) {
      Map<List<String>, Integer> gone = counts(left, key);
      Map<List<String>, Integer> there = counts(unknown, key);
      unknown = unmatched(unknown, key, gone);
      left = unmatched(left, key, there);
    }
    return new RepositoryScan(later.files(), unknown, later.evidence());
  }

  private static Map<List<String>, Integer> counts(
      List<Finding> findings, Function<Finding, List<String>> key) {
    Map<List<String>, Integer> counts = new HashMap<>();
    findings.forEach(finding -> counts.merge(key.apply(finding), 1, Integer::sum));
    return counts;
  }

  /** The findings beyond so many with the same key. */
  private static List<Finding> unmatched(
      List<Finding> findings,
      Function<Finding, List<String>> key,
      Map<List<String>, Integer> others) {
    List<Finding> unmatched = new ArrayList<>();
    for (Finding finding : findings) {
      if (others.merge(key.apply(finding), -1, Integer::sum) < 0) {
        unmatched.add(finding);
      }
    }
    return unmatched;
  }
}
