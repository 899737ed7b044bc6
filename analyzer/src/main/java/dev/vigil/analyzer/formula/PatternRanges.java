package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.generic.GenericMatch;
import dev.vigil.analyzer.generic.GenericPattern;
import dev.vigil.analyzer.generic.GenericText;
import dev.vigil.analyzer.match.MatchArea;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.CodeMatch;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/**
 * Where single patterns match in one file, or in a part of it. What a pattern matches is kept, so
 * that rules that share one pay once.
 */
final class PatternRanges {
  /** Memory of a range beside the match that it is of, in bytes. */
  private static final long RANGE_BYTES = 40;

  /** Memory of what a group of a regular expression matched, in bytes. */
  private static final long GROUP_BYTES = 150;

  private final SourceText source;
  private final Optional<PatternMatcher> matcher;
  private final RequirementTable.Found found;
  private final IdentityHashMap<CodePattern, List<CodeMatch>> known = new IdentityHashMap<>();
  private final IdentityHashMap<GenericPattern, List<GenericMatch>> knownGeneric =
      new IdentityHashMap<>();
  private final GenericText text;
  private long knownBytes;

  /** Of which something was asked that is not known everywhere. */
  private final Set<CodePattern> asked = Collections.newSetFromMap(new IdentityHashMap<>());

  PatternRanges(SourceText source, Optional<PatternMatcher> matcher, RequirementTable.Found found) {
    this.source = source;
    this.matcher = matcher;
    this.found = found;
    this.text = new GenericText(source.text());
  }

  /** About how much memory is used by the matches that are kept, in bytes. */
  long keptBytes() {
    return knownBytes;
  }

  /** Lets go of the matches that are kept. */
  void forget() {
    known.clear();
    knownGeneric.clear();
    knownBytes = 0;
  }

  /** At least those that touch an area. */
  Ranges code(CodePattern pattern, Optional<Scope> scope, MatchArea area, WorkBudget budget) {
    List<RangeMatch> ranges = new ArrayList<>();
    for (CodeMatch match : matches(pattern, area, budget)) {
      if (scope.isEmpty()
          ? area.touches(match.span())
          : scope.get().span().contains(match.span())) {
        budget.hold(RANGE_BYTES);
        ranges.add(range(match));
      }
    }
    if (scope.isPresent() && scope.get().name().isPresent() && matcher.isPresent()) {
      for (CodeMatch match : matcher.get().matches(pattern, scope.get().name().get(), budget)) {
        ranges.add(range(match));
      }
    }
    return Ranges.of(ranges);
  }

  private static RangeMatch range(CodeMatch match) {
    return new RangeMatch(match.span(), match.bindings(), RangeMatch.Kind.CODE);
  }

  /** What is asked for the second time is looked for everywhere, once. */
  private List<CodeMatch> matches(CodePattern pattern, MatchArea area, WorkBudget budget) {
    List<CodeMatch> matches = known.get(pattern);
    if (matches != null) {
      return matches;
    }
    if (isNowhere(pattern)) {
      matches = List.of();
    } else if (area.isEverywhere() || !asked.add(pattern)) {
      matches = matcher.orElseThrow().matches(pattern, budget);
    } else {
      return matcher.orElseThrow().matches(pattern, area, budget);
    }
    known.put(pattern, matches);
    knownBytes += matches.size() * PatternMatcher.MATCH_BYTES;
    return matches;
  }

  private boolean isNowhere(CodePattern pattern) {
    return matcher.isEmpty() || found.lacksAny(pattern.requiredWords());
  }

  /** About how many nodes are looked at to find a pattern everywhere. */
  int effort(CodePattern pattern) {
    return known.containsKey(pattern) || isNowhere(pattern)
        ? 0
        : matcher.orElseThrow().effort(pattern);
  }

  /** In a part of the file the pattern sees that part only. */
  Ranges generic(GenericPattern pattern, Optional<Scope> scope, WorkBudget budget) {
    if (scope.isEmpty()) {
      List<GenericMatch> matches = knownGeneric.get(pattern);
      if (matches == null) {
        matches = pattern.matches(text, budget);
        knownGeneric.put(pattern, matches);
        knownBytes += matches.stream().mapToLong(GenericMatch::bytes).sum();
      }
      return generic(matches, 0);
    }
    Span part = scope.get().span();
    budget.take(part.end() - part.start());
    return generic(pattern.matches(new GenericText(source.text(part)), budget), part.start());
  }

  private static Ranges generic(List<GenericMatch> matches, int offset) {
    return Ranges.of(
        matches.stream()
            .map(match -> match.movedBy(offset))
            .map(match -> new RangeMatch(match.span(), match.bindings(), RangeMatch.Kind.CODE))
            .toList());
  }

  /** At least those that touch an area; in a part of the file the expression sees that only. */
  Ranges text(Formula.Text text, Optional<Scope> scope, MatchArea area, WorkBudget budget) {
    TextPattern pattern = text.pattern();
    List<RangeMatch> ranges = new ArrayList<>();
    if (scope.isPresent()) {
      Span part = scope.get().span();
      pattern.findAll(
          source.text(part),
          budget,
          match -> ranges.add(range(pattern, match, part.start(), budget)));
    } else if (!found.excludes(text.requirement())) {
      Optional<int[]> starts = text.start().flatMap(found::starts);
      if (starts.isPresent()) {
        pattern.findAt(
            source.text(),
            starts.get(),
            budget,
            match -> ranges.add(range(pattern, match, 0, budget)));
      } else {
        List<Span> regions = regions(text, area);
        pattern.findAll(
            source.text(), regions, budget, match -> ranges.add(range(pattern, match, 0, budget)));
      }
    }
    return Ranges.of(ranges);
  }

  /** Where an expression is looked for. */
  private List<Span> regions(Formula.Text text, MatchArea area) {
    Optional<List<Span>> lines =
        text.lines().flatMap(required -> found.lines(required, text.reach()));
    if (area.isEverywhere() || !text.withinLines()) {
      return lines.orElseGet(() -> List.of(new Span(0, source.text().length())));
    }
    return lines.isPresent()
        ? lines.get().stream().filter(area::touches).toList()
        : MatchArea.of(area.regions().stream().map(this::lines).toList()).regions();
  }

  /** A region with all of the lines that it is in, without the end of the last. */
  private Span lines(Span region) {
    String text = source.text();
    int end = text.indexOf('\n', region.end());
    return new Span(text.lastIndexOf('\n', region.start() - 1) + 1, end < 0 ? text.length() : end);
  }

  private static RangeMatch range(
      TextPattern pattern, MatchResult match, int offset, WorkBudget budget) {
    budget.hold(
        Ranges.RANGE_BYTES + match.groupCount() * (GROUP_BYTES + match.end() - match.start()));
    return new RangeMatch(
        new Span(offset + match.start(), offset + match.end()),
        groups(pattern, match, offset),
        RangeMatch.Kind.TEXT);
  }

  /** The groups of a match: {@code $1} and so on, and {@code $NAME} for those with a name. */
  private static Bindings groups(TextPattern pattern, MatchResult match, int offset) {
    Bindings bindings = Bindings.EMPTY;
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.start(group) >= 0) {
        bindings = put(bindings, "$" + group, group(match, group, offset));
      }
    }
    return named(pattern, match, offset).merge(bindings).orElse(bindings);
  }

  /** The groups with a name that a metavariable can have. */
  static Bindings named(TextPattern pattern, MatchResult match, int offset) {
    Bindings bindings = Bindings.EMPTY;
    for (String name : pattern.groupNames()) {
      int group = pattern.groupNumber(name);
      if (match.start(group) >= 0 && Metavariable.isName("$" + name)) {
        bindings = put(bindings, "$" + name, group(match, group, offset));
      }
    }
    return bindings;
  }

  private static Binding.Text group(MatchResult match, int group, int offset) {
    Span span = new Span(offset + match.start(group), offset + match.end(group));
    return new Binding.Text(span, match.group(group));
  }

  private static Bindings put(Bindings bindings, String name, Binding binding) {
    return bindings.with(name, binding).orElse(bindings);
  }
}
