package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.FormulaEvaluator;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.role.TaintableSinks;
import dev.vigil.analyzer.taint.specification.TaintGuard;
import dev.vigil.analyzer.taint.specification.TaintPropagator;
import dev.vigil.analyzer.taint.specification.TaintSanitizer;
import dev.vigil.analyzer.taint.specification.TaintSink;
import dev.vigil.analyzer.taint.specification.TaintSource;
import dev.vigil.analyzer.taint.specification.TaintSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds where the parts of taint rules match in one file. Used by one thread. */
final class RuleMatching {
  private final FileModel file;
  private final FormulaEvaluator evaluator;

  /** The formulas of sources that match nothing; rules share sources more often than sinks. */
  private final Set<Formula> barren = Collections.newSetFromMap(new IdentityHashMap<>());

  RuleMatching(FileModel file, FormulaEvaluator evaluator) {
    this.file = file;
    this.evaluator = evaluator;
  }

  /** A match, and what a rule calls it. */
  record Matched<R>(R role, RangeMatch range) {}

  /**
   * Whether sources are found with less effort than sinks: without the one the other are not asked
   * for.
   */
  boolean areSourcesFirst(TaintSpecification rule) {
    return evaluator.effort(rule.sources().stream().map(TaintSource::formula).toList())
        < evaluator.effort(rule.sinks().stream().map(TaintSink::formula).toList());
  }

  /** Whether it is known that the file has no source of a rule. */
  boolean hasNoSource(TaintSpecification rule) {
    return rule.sources().stream().allMatch(source -> barren.contains(source.formula()));
  }

  /** Where the sources of a rule match. */
  List<Matched<TaintSource>> sources(TaintSpecification rule, WorkBudget budget) {
    List<Matched<TaintSource>> sources = new ArrayList<>();
    for (TaintSource source : rule.sources()) {
      List<RangeMatch> ranges = ranges(source.formula(), budget);
      if (ranges.isEmpty()) {
        barren.add(source.formula());
      }
      ranges.forEach(range -> sources.add(new Matched<>(source, range)));
    }
    return sources;
  }

  /** Where the sinks of a rule match. */
  List<Matched<TaintSink>> sinks(TaintSpecification rule, WorkBudget budget) {
    List<Matched<TaintSink>> sinks = new ArrayList<>();
    for (TaintSink sink : rule.sinks()) {
      outermost(ranges(sink.formula(), budget))
          .forEach(range -> sinks.add(new Matched<>(sink, range)));
    }
    return sinks;
  }

  /** The sinks without those that no taint can reach, since they have nothing but literals. */
  List<Matched<TaintSink>> withoutLiterals(
      TaintSpecification rule, List<Matched<TaintSource>> sources, List<Matched<TaintSink>> sinks) {
    boolean onlyByValues =
        rule.propagators().isEmpty() && rule.sources().stream().noneMatch(TaintSource::control);
    if (!onlyByValues) {
      return sinks;
    }
    TaintableSinks taintable =
        new TaintableSinks(
            file.names(), sources.stream().map(match -> match.range().span()).toList());
    return sinks.stream().filter(match -> taintable.has(match.range().span())).toList();
  }

  /** Sanitizers, guards and propagators: asked for only where a source and a sink can meet. */
  void addWhatIsBetween(TaintSpecification rule, Roles roles, WorkBudget budget) {
    Set<Span> conflicting = roles.spans();
    for (TaintSanitizer sanitizer : rule.sanitizers()) {
      for (RangeMatch range : ranges(sanitizer.formula(), budget)) {
        if (!sanitizer.notConflicting() || !conflicting.contains(range.span())) {
          roles.sanitizer(sanitizer, range);
        }
      }
    }
    for (TaintGuard guard : rule.guards()) {
      ranges(guard.formula(), budget).forEach(range -> roles.guard(guard, range));
    }
    for (TaintPropagator propagator : rule.propagators()) {
      ranges(propagator.formula(), budget).forEach(range -> roles.propagator(propagator, range));
    }
  }

  private List<RangeMatch> ranges(Formula formula, WorkBudget budget) {
    return evaluator.evaluate(formula, budget);
  }

  /** A match inside of another one of the same sink is no sink of its own. */
  private static List<RangeMatch> outermost(List<RangeMatch> ranges) {
    List<RangeMatch> sorted = new ArrayList<>(ranges);
    sorted.sort(
        Comparator.<RangeMatch>comparingInt(range -> range.span().start())
            .thenComparingInt(range -> -range.span().end()));
    List<RangeMatch> kept = new ArrayList<>();
    Span around = new Span(0, 0);
    for (RangeMatch range : sorted) {
      if (!around.contains(range.span()) || around.equals(range.span())) {
        kept.add(range);
        around = range.span();
      }
    }
    return kept;
  }
}
