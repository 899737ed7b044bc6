package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.CodeMatch;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.PatternMatcher;
import dev.vigil.analyzer.pattern.StepBudget;
import dev.vigil.analyzer.pattern.TextPattern;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * Evaluates formulas over one file, as the rule language defines it: positives are intersected,
 * those that must be around others last; negatives remove; conditions filter in their order; focus
 * narrows. What a pattern matches is kept, so that rules that share one pay once. Used by one
 * thread.
 */
public final class FormulaEvaluator {
  private final SourceText source;
  private final Optional<PatternMatcher> matcher;
  private final RequirementTable.Found found;
  private final IdentityHashMap<CodePattern, List<CodeMatch>> known = new IdentityHashMap<>();

  /**
   * An evaluator for a file.
   *
   * @param source its text
   * @param matcher of its code; empty if the file is looked at as text only
   * @param found what the text has of what patterns require
   */
  public FormulaEvaluator(
      SourceText source, Optional<PatternMatcher> matcher, RequirementTable.Found found) {
    this.source = source;
    this.matcher = matcher;
    this.found = found;
  }

  /**
   * The ranges of a formula, distinct, sorted by place.
   *
   * @throws StepBudget.Exhausted if it takes more steps than the budget has
   */
  public List<RangeMatch> evaluate(Formula formula, StepBudget budget) {
    return ranges(formula, budget).list();
  }

  private Ranges ranges(Formula formula, StepBudget budget) {
    return switch (formula) {
      case Formula.Code(CodePattern pattern) -> Ranges.of(code(pattern, budget));
      case Formula.Text(TextPattern pattern) -> Ranges.of(text(pattern, budget));
      case Formula.Inside(Formula around) ->
          Ranges.of(
              ranges(around, budget).list().stream()
                  .map(range -> range.as(RangeMatch.Kind.INSIDE))
                  .toList());
      case Formula.Any(List<Formula> formulas) ->
          Ranges.of(formulas.stream().flatMap(any -> ranges(any, budget).list().stream()).toList());
      case Formula.All all -> all(all, budget);
    };
  }

  private List<RangeMatch> code(CodePattern pattern, StepBudget budget) {
    List<CodeMatch> matches = known.get(pattern);
    if (matches == null) {
      matches =
          found.lacksAny(pattern.requiredWords())
              ? List.of()
              : matcher.map(code -> code.matches(pattern, budget)).orElse(List.of());
      known.put(pattern, matches);
    }
    return matches.stream()
        .map(match -> new RangeMatch(match.span(), match.bindings(), RangeMatch.Kind.CODE))
        .toList();
  }

  private List<RangeMatch> text(TextPattern pattern, StepBudget budget) {
    List<RangeMatch> ranges = new ArrayList<>();
    pattern.findAll(
        source.text(),
        budget,
        match ->
            ranges.add(
                new RangeMatch(
                    new Span(match.start(), match.end()),
                    groups(pattern, match, 0),
                    RangeMatch.Kind.TEXT)));
    return ranges;
  }

  /** The groups of a match: {@code $1} and so on, and {@code $NAME} for those with a name. */
  static Bindings groups(TextPattern pattern, MatchResult match, int offset) {
    Bindings bindings = Bindings.EMPTY;
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.start(group) >= 0) {
        Span span = new Span(offset + match.start(group), offset + match.end(group));
        bindings = put(bindings, "$" + group, new Binding.Text(span, match.group(group)));
      }
    }
    for (String name : pattern.groupNames()) {
      String text = pattern.group(match, name);
      if (text != null && Metavariable.isName("$" + name)) {
        Span span = new Span(offset + match.start(), offset + match.end());
        bindings = put(bindings, "$" + name, new Binding.Text(span, text));
      }
    }
    return bindings;
  }

  private static Bindings put(Bindings bindings, String name, Binding binding) {
    return bindings.with(name, binding).orElse(bindings);
  }

  private Ranges all(Formula.All all, StepBudget budget) {
    Ranges ranges = positives(all.positives(), budget);
    for (Formula negative : all.negatives()) {
      if (ranges.isEmpty()) {
        return ranges;
      }
      ranges = ranges.without(ranges(negative, budget), budget);
    }
    ranges = new ConditionEvaluator(source, matcher, budget).filter(ranges, all.conditions());
    if (all.focuses().isEmpty() || ranges.isEmpty()) {
      return ranges;
    }
    return focus(ranges, all.focuses(), budget);
  }

  private Ranges positives(List<Formula> positives, StepBudget budget) {
    List<Formula> ordered = new ArrayList<>();
    positives.stream().filter(formula -> !isLate(formula, positives)).forEach(ordered::add);
    positives.stream().filter(Formula.Inside.class::isInstance).forEach(ordered::add);
    Ranges ranges = null;
    for (Formula formula : ordered) {
      if (ranges != null && ranges.isEmpty()) {
        return ranges;
      }
      Ranges next = ranges(formula, budget);
      ranges = ranges == null ? next : ranges.intersect(next, budget);
    }
    Ranges selected = ranges == null ? Ranges.NONE : ranges;
    for (Formula formula : positives) {
      if (isSelector(formula, positives) && formula instanceof Formula.Code(CodePattern pattern)) {
        selected = select(selected, pattern, budget);
      }
    }
    return selected;
  }

  private static boolean isLate(Formula formula, List<Formula> positives) {
    return formula instanceof Formula.Inside || isSelector(formula, positives);
  }

  /** A metavariable alone beside other patterns says which part of their match is meant. */
  private static boolean isSelector(Formula formula, List<Formula> positives) {
    return positives.stream().anyMatch(other -> !isMetavariable(other)) && isMetavariable(formula);
  }

  private static boolean isMetavariable(Formula formula) {
    return formula instanceof Formula.Code(CodePattern pattern)
        && Metavariable.isName(pattern.toString().strip());
  }

  private Ranges select(Ranges ranges, CodePattern metavariable, StepBudget budget) {
    String name = metavariable.toString().strip();
    List<RangeMatch> selected = new ArrayList<>();
    List<RangeMatch> unbound = new ArrayList<>();
    for (RangeMatch range : ranges.list()) {
      range
          .bindings()
          .get(name)
          .ifPresentOrElse(
              binding ->
                  selected.add(
                      new RangeMatch(binding.span(), range.bindings(), RangeMatch.Kind.CODE)),
              () -> unbound.add(range));
    }
    if (!unbound.isEmpty()) {
      Ranges everywhere = Ranges.of(code(metavariable, budget));
      selected.addAll(Ranges.of(unbound).intersect(everywhere, budget).list());
    }
    return Ranges.of(selected);
  }

  private static Ranges focus(Ranges ranges, List<List<String>> focuses, StepBudget budget) {
    List<RangeMatch> focused = new ArrayList<>();
    for (RangeMatch range : ranges.list()) {
      Ranges narrowed = Ranges.of(List.of(range));
      for (List<String> metavariables : focuses) {
        narrowed = narrowed.intersect(focus(range, metavariables), budget);
      }
      focused.addAll(narrowed.list());
    }
    return Ranges.of(focused);
  }

  private static Ranges focus(RangeMatch range, List<String> metavariables) {
    List<RangeMatch> parts = new ArrayList<>();
    for (String metavariable : metavariables) {
      range
          .bindings()
          .get(metavariable)
          .ifPresent(binding ->
              parts.add(new RangeMatch(binding.span(), range.bindings(), RangeMatch.Kind.CODE)));
    }
    return Ranges.of(parts);
  }
}
