package dev.vigil.analyzer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.finding.Occurrences;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The distinct places of a rule's matches in one content, in the order of the source. Of places
 * that are only counted nothing but span and suppression is looked at.
 */
final class MatchTally {
  private static final Comparator<Span> BY_POSITION =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  private final List<RangeMatch> places = new ArrayList<>();

  /** The places of all ranges; of several matches of one place the first stands for it. */
  MatchTally(List<RangeMatch> ranges) {
    List<RangeMatch> sorted =
        ranges.stream().sorted(Comparator.comparing(RangeMatch::span, BY_POSITION)).toList();
    for (RangeMatch range : sorted) {
      if (places.isEmpty() || !places.getLast().span().equals(range.span())) {
        places.add(range);
      }
    }
  }

  /** The number of places. */
  int size() {
    return places.size();
  }

  /** The spans of the places, in the order of the source. */
  List<Span> spans() {
    return places.stream().map(RangeMatch::span).toList();
  }

  /**
   * One match for all places that no comment suppresses and one for those that a comment
   * suppresses, each if there are any.
   *
   * @param listed most places that a match lists
   */
  List<RuleMatch> matches(Rule rule, MatchReport report, int listed, WorkBudget budget) {
    budget.take(places.size());
    List<RangeMatch> standing = new ArrayList<>();
    List<RangeMatch> suppressed = new ArrayList<>();
    for (RangeMatch place : places) {
      (report.suppression(rule, place.span()).isPresent() ? suppressed : standing).add(place);
    }
    List<RuleMatch> matches = new ArrayList<>();
    for (List<RangeMatch> group : List.of(standing, suppressed)) {
      if (!group.isEmpty()) {
        Occurrences all =
            new Occurrences(
                group.size(),
                group.stream().limit(listed).map(place -> report.location(place.span())).toList());
        matches.add(report.match(rule, group.getFirst(), budget).standingFor(all));
      }
    }
    return matches;
  }
}
