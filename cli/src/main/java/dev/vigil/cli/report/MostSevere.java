package dev.vigil.cli.report;

import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Chooses at most so many findings of a scan, the most severe ones; of those that are equally
 * severe, the first. It counts and keeps no finding.
 */
final class MostSevere {
  private final RuleSet rules;
  private final Severity last;
  private final int room;
  private final int left;

  /**
   * A choice.
   *
   * @param last the lowest severity of which there is a finding that is chosen
   * @param room number of findings of that severity that are chosen
   * @param left number of findings that are not chosen
   */
  private MostSevere(RuleSet rules, Severity last, int room, int left) {
    this.rules = rules;
    this.last = last;
    this.room = room;
    this.left = left;
  }

  /** The choice among the findings of a scan. */
  static MostSevere of(ScanReport report, int most) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    int all = 0;
    for (var one : report.scanned()) {
      for (Finding finding : one.scan().findings()) {
        counts.merge(severity(report.rules(), finding), 1, Integer::sum);
        all++;
      }
    }
    Severity[] severities = Severity.values();
    int room = most;
    for (int i = severities.length - 1; i > 0; i--) {
      int count = counts.getOrDefault(severities[i], 0);
      if (count > room) {
        return new MostSevere(report.rules(), severities[i], room, all - most);
      }
      room -= count;
    }
    return new MostSevere(report.rules(), severities[0], room, Math.max(0, all - most));
  }

  /** Tells whether a finding is chosen; asked once for each finding, in their order. */
  Predicate<Finding> choice() {
    AtomicInteger taken = new AtomicInteger();
    return finding -> {
      int order = severity(rules, finding).compareTo(last);
      return order > 0 || (order == 0 && taken.getAndIncrement() < room);
    };
  }

  /** Number of findings that are not chosen. */
  int left() {
    return left;
  }

  private static Severity severity(RuleSet rules, Finding finding) {
    return rules
        .description(finding.match().ruleId())
        .map(RuleDescription::severity)
        .orElse(Severity.INFO);
  }
}
