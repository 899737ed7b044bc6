package dev.vigil.analyzer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.Occurrences;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.taint.TaintFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Collects the matches of all rules in one content, within the limits of its results. Matches of a
 * rule that counts them, and those of any rule that has more than are kept one by one, become one
 * match with their number. What is not kept is reported with its number.
 */
final class MatchCollector {
  private final MatchReport report;
  private final Limits limits;
  private final Consumer<AnalysisProblem> problems;
  private final List<RuleMatch> matches = new ArrayList<>();
  private long charactersLeft;

  /**
   * A collector without matches.
   *
   * @param problems takes what is said of matches that are not kept
   */
  MatchCollector(MatchReport report, Limits limits, Consumer<AnalysisProblem> problems) {
    this.report = report;
    this.limits = limits;
    this.problems = problems;
    this.charactersLeft = limits.resultCharacters();
  }

  /** The matches of all rules, in the order in which the rules were added. */
  List<RuleMatch> all() {
    return matches;
  }

  /** Adds the matches of a rule that searches. */
  void addRanges(Rule rule, List<RangeMatch> ranges, WorkBudget budget) {
    add(
        new Found<>(rule, ranges, range -> range, range -> report.match(rule, range, budget)),
        budget);
  }

  /** Adds the matches of a rule that follows data. */
  void addFlows(Rule rule, List<TaintFinding> flows, WorkBudget budget) {
    add(
        new Found<>(rule, flows, TaintFinding::range, flow -> report.match(rule, flow, budget)),
        budget);
  }

  /**
   * What a rule found.
   *
   * @param items in the order of the evaluation, which is the same from run to run
   * @param range gives the range of an item
   * @param match makes the match that reports an item
   */
  private record Found<T>(
      Rule rule, List<T> items, Function<T, RangeMatch> range, Function<T, RuleMatch> match) {
    MatchTally tally() {
      return new MatchTally(items.stream().map(range).toList());
    }
  }

  private <T> void add(Found<T> found, WorkBudget budget) {
    Rule rule = found.rule();
    if (rule.description().counted() && !rule.isJoined()) {
      count(rule, found.tally(), budget);
    } else if (!keepEach(found)) {
      MatchTally tally = found.tally();
      if (count(rule, tally, budget)) {
        cap(
            rule,
            String.format(
                Locale.ROOT,
                "more than %,d matches; reported as one finding with the number of places, %,d",
                limits.matchesPerRule(),
                tally.size()));
      }
    }
  }

  /** Adds one match for all places; false if there is no room for it, which is then reported. */
  private boolean count(Rule rule, MatchTally tally, WorkBudget budget) {
    for (RuleMatch match : tally.matches(rule, report, limits.placesPerMatch(), budget)) {
      if (!hasRoom(match)) {
        noRoom(rule, match.count(), 0);
        return false;
      }
      matches.add(match);
    }
    return true;
  }

  /** What readers see of a match: of several with the same, one is kept. */
  private record Shown(Location place, String message) {}

  /**
   * Keeps the matches one by one; of equal ones the first in their order, which has the shortest
   * trace.
   *
   * @return false, with nothing kept, if there are too many
   */
  private <T> boolean keepEach(Found<T> found) {
    Rule rule = found.rule();
    int own = rule.mostMatches().orElse(Integer.MAX_VALUE);
    int most = Math.min(limits.matchesPerRule(), own);
    boolean counts = own > most && !rule.description().evidence() && !rule.isJoined();
    if (counts && found.items().size() > most && found.tally().size() > most) {
      return false;
    }
    long charactersBefore = charactersLeft;
    Map<Shown, RuleMatch> distinct = new LinkedHashMap<>();
    try {
      if (!collect(found, most, distinct)) {
        if (counts) {
          distinct.clear();
          charactersLeft = charactersBefore;
          return false;
        }
        endAt(found, most, distinct);
      }
    } finally {
      matches.addAll(distinct.values());
    }
    long refused = distinct.values().stream().filter(match -> match.fix().isEmpty()).count();
    if (rule.fix().isPresent() && refused > 0) {
      cap(
          rule,
          "the fix of %,d of %,d matches is left out: the file would not parse with it"
              .formatted(refused, distinct.size()));
    }
    if (distinct.values().stream().anyMatch(MatchCollector::isCut)) {
      cap(rule, "the trace of a match is longer than what is kept of it");
    }
    return true;
  }

  /**
   * Collects distinct matches.
   *
   * @return false if there are more than {@code most}
   */
  private <T> boolean collect(Found<T> found, int most, Map<Shown, RuleMatch> distinct) {
    for (T each : found.items()) {
      RuleMatch match = found.match().apply(each);
      Shown key = new Shown(match.location(), match.message());
      if (distinct.size() == most && !distinct.containsKey(key)) {
        return false;
      }
      if (!hasRoom(match)) {
        noRoom(found.rule(), found.tally().size(), distinct.size());
        break;
      }
      distinct.merge(key, match, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
    return true;
  }

  /** Reports that the matches behind the first are not kept; those of evidence are counted. */
  private <T> void endAt(Found<T> found, int most, Map<Shown, RuleMatch> distinct) {
    Rule rule = found.rule();
    if (rule.description().evidence()) {
      Set<Location> kept = new HashSet<>();
      distinct.values().forEach(match -> kept.add(match.location()));
      List<Location> places = found.tally().spans().stream().map(report::location).toList();
      int others = (int) places.stream().filter(place -> !kept.contains(place)).count();
      RuleMatch last = Collections.max(distinct.values());
      distinct.put(
          new Shown(last.location(), last.message()),
          last.with(new Occurrences(1 + others, List.of(last.location()))));
      cap(
          rule,
          String.format(
              Locale.ROOT,
              "more than %,d matches; all %,d places are counted, the first are listed",
              most,
              places.size()));
    } else if (rule.isJoined()) {
      cap(
          rule,
          String.format(
              Locale.ROOT,
              "matches at %,d places; only the first %,d matches are joined",
              found.tally().size(),
              most));
    } else {
      cap(rule, "more than " + most + " matches");
    }
  }

  /** Takes the texts of a match from what is left for results; false if that is too little. */
  private boolean hasRoom(RuleMatch match) {
    charactersLeft = Math.max(-1, charactersLeft - match.characters());
    return charactersLeft >= 0;
  }

  /** Reports that only some of a rule's matches are kept, and takes what is left for results. */
  private void noRoom(Rule rule, int places, int kept) {
    cap(
        rule,
        String.format(
            Locale.ROOT,
            "matches at %,d places, of which %,d are kept: the results of a file have at most %,d"
                + " characters",
            places,
            kept,
            limits.resultCharacters()));
    charactersLeft = 0;
  }

  private static boolean isCut(RuleMatch match) {
    return match.trace().map(DataFlow::cut).orElse(false);
  }

  private void cap(Rule rule, String message) {
    problems.accept(
        new AnalysisProblem(
            AnalysisProblem.Kind.CAP,
            Optional.of(rule.description().id()),
            Optional.empty(),
            message));
  }
}
