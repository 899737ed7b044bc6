package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.generic.GenericPattern;
import dev.vigil.analyzer.match.MatchArea;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates formulas over one file, as the rule language defines it: positives are intersected,
 * those that must be around others last; negatives remove; conditions filter in their order; focus
 * narrows. What a formula matches is kept, so that rules that share one ({@link SharedFormulas})
 * pay once. Used by one thread.
 */
public final class FormulaEvaluator {
  private static final boolean[] CONTEXT_LAST = {false, true};

  private final SourceText source;
  private final Optional<PatternMatcher> matcher;
  private final RequirementTable.Found found;
  private final PatternRanges patterns;
  private final ConditionEvaluator conditions;
  private final Effort effort;
  private final IdentityHashMap<Formula, Ranges> known = new IdentityHashMap<>();
  private long knownBytes;

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
    this.patterns = new PatternRanges(source, matcher, found);
    this.effort = new Effort(source, found, patterns, known::containsKey);
    this.conditions = new ConditionEvaluator(source, matcher, this);
  }

  /**
   * The ranges of a formula, distinct, sorted by place.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public List<RangeMatch> evaluate(Formula formula, WorkBudget budget) {
    matcher.ifPresent(code -> code.payFrom(budget));
    return ranges(formula, Optional.empty(), MatchArea.EVERYWHERE, budget).list();
  }

  /** About how much memory is used by what is kept for further formulas, in bytes. */
  public long keptBytes() {
    return knownBytes + patterns.keptBytes() + conditions.keptBytes();
  }

  /** Lets go of what is kept; formulas that need it again compute it again. */
  public void forget() {
    known.clear();
    knownBytes = 0;
    patterns.forget();
    conditions.forget();
  }

  /**
   * About how many nodes and pieces of text are looked at to evaluate all of some formulas; says
   * what to ask for first.
   */
  public int effort(List<Formula> formulas) {
    return effort.of(formulas);
  }

  /** The ranges of a formula within a part of the file that agree with what is bound there. */
  List<RangeMatch> evaluate(Formula formula, Scope scope, WorkBudget budget) {
    matcher.ifPresent(code -> code.payFrom(budget));
    Ranges part = Ranges.of(List.of(scope.range()));
    MatchArea area = MatchArea.of(List.of(scope.span()));
    return ranges(formula, Optional.of(scope), area, budget).intersect(part, budget).list();
  }

  /**
   * At least those ranges of a formula that touch an area. What it matches in the whole file is
   * kept: other rules may have the same.
   */
  private Ranges ranges(Formula formula, Optional<Scope> scope, MatchArea area, WorkBudget budget) {
    if (scope.isPresent()) {
      return computed(formula, scope, area, budget);
    }
    Ranges ranges = known.get(formula);
    if (ranges == null) {
      ranges = computed(formula, scope, area, budget);
      if (area.isEverywhere()) {
        known.put(formula, ranges);
        knownBytes += ranges.bytes();
      }
    }
    return ranges;
  }

  private Ranges computed(
      Formula formula, Optional<Scope> scope, MatchArea area, WorkBudget budget) {
    return switch (formula) {
      case Formula.Code(CodePattern pattern) -> patterns.code(pattern, scope, area, budget);
      case Formula.Text text -> patterns.text(text, scope, area, budget);
      case Formula.Generic(GenericPattern pattern) -> patterns.generic(pattern, scope, budget);
      case Formula.Inside(Formula around) ->
          ranges(around, scope, area, budget).as(RangeMatch.Kind.INSIDE);
      case Formula.Anywhere(Formula elsewhere) ->
          ranges(elsewhere, scope, widest(scope), budget).as(RangeMatch.Kind.ANYWHERE);
      case Formula.Bound(String metavariable, Formula bound) ->
          bound(metavariable, ranges(bound, scope, area, budget));
      case Formula.Fixed(Formula fixed, FixTemplate fix) ->
          Ranges.of(
              ranges(fixed, scope, area, budget).list().stream()
                  .map(range -> range.fixedBy(fix))
                  .toList());
      case Formula.Any(List<Formula> formulas) -> {
        List<RangeMatch> any = new ArrayList<>();
        for (Formula each : formulas) {
          any.addAll(ranges(each, scope, area, budget).list());
        }
        yield Ranges.of(any);
      }
      case Formula.All all -> all(all, scope, area, budget);
    };
  }

  private static MatchArea widest(Optional<Scope> scope) {
    return scope.map(part -> MatchArea.of(List.of(part.span()))).orElse(MatchArea.EVERYWHERE);
  }

  private Ranges bound(String metavariable, Ranges ranges) {
    return Ranges.of(
        ranges.list().stream()
            .flatMap(range ->
                range
                    .bindings()
                    .with(metavariable, new Binding.Text(range.span(), source.text(range.span())))
                    .map(range::with)
                    .stream())
            .toList());
  }

  private Ranges all(Formula.All all, Optional<Scope> scope, MatchArea area, WorkBudget budget) {
    if (found.excludes(all.requirement())) {
      return Ranges.NONE;
    }
    Ranges ranges = positives(all.positives(), scope, area, budget);
    for (int i : effort.order(all.negatives())) {
      if (ranges.isEmpty()) {
        return ranges;
      }
      Ranges negative = ranges(all.negatives().get(i), scope, area(ranges), budget);
      ranges = ranges.without(negative, budget);
    }
    ranges = conditions.filter(ranges, all.conditions(), budget);
    if (all.focuses().isEmpty() || ranges.isEmpty()) {
      return ranges;
    }
    return focus(ranges, all.focuses(), budget);
  }

  /** Where something must be to be nested with one of some ranges. */
  private static MatchArea area(Ranges ranges) {
    return ranges.isAnywhere() ? MatchArea.EVERYWHERE : MatchArea.of(ranges.spans());
  }

  private Ranges positives(
      List<Formula> positives, Optional<Scope> scope, MatchArea area, WorkBudget budget) {
    boolean selected = hasSelectable(positives);
    List<Ranges> each = each(positives, selected, scope, area, budget);
    if (each.size() < positives.size()) {
      return Ranges.NONE;
    }
    Ranges all = scope.map(part -> Ranges.of(List.of(part.range()))).orElse(null);
    // What is looked for, and last what must be around it or elsewhere.
    for (boolean context : CONTEXT_LAST) {
      for (int i = 0; i < positives.size(); i++) {
        Formula formula = positives.get(i);
        if (isContext(formula) == context && !(selected && isMetavariable(formula))) {
          all = all == null ? each.get(i) : all.intersect(each.get(i), budget);
        }
      }
    }
    Ranges ranges = all == null ? Ranges.NONE : all;
    for (Formula formula : positives) {
      if (selected
          && formula instanceof Formula.Code(CodePattern pattern)
          && pattern.isMetavariable()) {
        ranges = select(ranges, pattern, scope, budget);
      }
    }
    return ranges;
  }

  /**
   * The ranges of some formulas, as far as they can be nested with those of all others: what takes
   * least effort first, and the rest only where that is. Nothing if one of them is nowhere.
   *
   * @param selected whether what is a metavariable alone only says which part of the others is
   *     meant; it has no ranges then
   */
  private List<Ranges> each(
      List<Formula> formulas,
      boolean selected,
      Optional<Scope> scope,
      MatchArea area,
      WorkBudget budget) {
    List<Ranges> each = new ArrayList<>(Collections.nCopies(formulas.size(), Ranges.NONE));
    MatchArea left = area;
    for (int i : effort.order(formulas)) {
      Formula formula = formulas.get(i);
      if (selected && isMetavariable(formula)) {
        continue;
      }
      Ranges ranges = ranges(formula, scope, left, budget).touching(left);
      if (ranges.isEmpty()) {
        return List.of();
      }
      each.set(i, ranges);
      left = ranges.isAnywhere() ? left : left.narrowedTo(ranges.spans());
    }
    return each;
  }

  /**
   * Whether there is something of which a metavariable alone beside it says which part of a match
   * is meant: something that is looked for, and is no metavariable.
   */
  private static boolean hasSelectable(List<Formula> positives) {
    for (Formula formula : positives) {
      if (!isContext(formula) && !isMetavariable(formula)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isContext(Formula formula) {
    return formula instanceof Formula.Inside || formula instanceof Formula.Anywhere;
  }

  private static boolean isMetavariable(Formula formula) {
    return formula instanceof Formula.Code(CodePattern pattern) && pattern.isMetavariable();
  }

  private Ranges select(
      Ranges ranges, CodePattern metavariable, Optional<Scope> scope, WorkBudget budget) {
    String name = metavariable.toString().strip();
    List<RangeMatch> selected = new ArrayList<>();
    List<RangeMatch> unbound = new ArrayList<>();
    for (RangeMatch range : ranges.list()) {
      range
          .bindings()
          .get(name)
          .ifPresentOrElse(
              binding -> selected.add(range.part(binding.span())), () -> unbound.add(range));
    }
    if (!unbound.isEmpty()) {
      Ranges parts = Ranges.of(unbound);
      Ranges everywhere = patterns.code(metavariable, scope, area(parts), budget);
      selected.addAll(parts.intersect(everywhere, budget).list());
    }
    return Ranges.of(selected);
  }

  private static Ranges focus(Ranges ranges, List<List<String>> focuses, WorkBudget budget) {
    List<RangeMatch> focused = new ArrayList<>();
    for (RangeMatch range : ranges.list()) {
      // What only had to be around is looked for now.
      Ranges narrowed = Ranges.of(List.of(range.part(range.span())));
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
          .ifPresent(binding -> parts.add(range.part(binding.span())));
    }
    return Ranges.of(parts);
  }
}
