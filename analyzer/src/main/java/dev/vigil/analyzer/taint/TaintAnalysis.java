package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.flow.FlowGraphs;
import dev.vigil.analyzer.flow.FlowSolution;
import dev.vigil.analyzer.flow.WorklistSolver;
import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.FormulaEvaluator;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.StepBudget;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows taint through one file, for any number of rules. Used by one thread. */
public final class TaintAnalysis {
  /** How long a chain of calls within a file may be that taint goes through. */
  private static final int MOST_ROUNDS = 8;

  private static final Comparator<TaintFinding> ORDER =
      Comparator.<TaintFinding>comparingInt(finding -> finding.range().span().start())
          .thenComparingInt(finding -> finding.range().span().end())
          .thenComparingInt(finding -> finding.variables().size())
          .thenComparingInt(finding -> finding.source().start())
          .thenComparingInt(finding -> finding.source().end());

  private final Module module;
  private final FormulaEvaluator evaluator;
  private @Nullable FlowGraphs graphs;

  /**
   * An analysis of a file.
   *
   * @param module its code
   * @param evaluator of formulas over it
   */
  public TaintAnalysis(Module module, FormulaEvaluator evaluator) {
    this.module = module;
    this.evaluator = evaluator;
  }

  /**
   * What a rule finds, sorted by place.
   *
   * @throws StepBudget.Exhausted if it takes more steps than the budget has
   */
  public List<TaintFinding> findings(TaintSpecification rule, StepBudget budget) {
    Roles roles = new Roles(module, budget);
    for (TaintSink sink : rule.sinks()) {
      outermost(ranges(sink.formula(), budget)).forEach(range -> roles.sink(sink, range));
    }
    if (roles.sinks().isEmpty()) {
      return List.of();
    }
    for (TaintSource source : rule.sources()) {
      ranges(source.formula(), budget).forEach(range -> roles.source(source, range));
    }
    if (roles.sources().isEmpty()) {
      return List.of();
    }
    Set<Span> conflicting = roles.spans();
    for (TaintSanitizer sanitizer : rule.sanitizers()) {
      for (RangeMatch range : ranges(sanitizer.formula(), budget)) {
        if (!sanitizer.notConflicting() || !conflicting.contains(range.span())) {
          roles.sanitizer(sanitizer, range);
        }
      }
    }
    for (TaintPropagator propagator : rule.propagators()) {
      ranges(propagator.formula(), budget).forEach(range -> roles.propagator(propagator, range));
    }
    FlowGraphs graphs = graphs();
    FunctionSummaries summaries =
        rule.options().withinFile()
            ? summaries(roles, rule.options(), graphs, budget)
            : FunctionSummaries.NONE;
    List<Node> owners = rule.options().withinFile() ? graphs.owners() : owners(roles, graphs);
    Map<Key, Trace> flows = new LinkedHashMap<>();
    for (Node owner : owners) {
      TaintTransfer transfer =
          new TaintTransfer(graphs.of(owner), List.of(), roles, rule.options(), summaries, budget);
      FlowSolution<TaintState> solution = WorklistSolver.solve(graphs.of(owner), transfer, budget);
      transfer.report(
          solution,
          (sink, taints) ->
              relevant(sink, taints)
                  .forEach((taint, trace) ->
                      flows.merge(
                          new Key(sink, taint),
                          trace,
                          (one, other) -> one.compareTo(other) <= 0 ? one : other)));
    }
    List<TaintFinding> findings = new ArrayList<>();
    flows.forEach(
        (key, trace) -> finding(key, trace, roles, rule.options()).ifPresent(findings::add));
    return findings.stream().sorted(ORDER).toList();
  }

  /** What each function of the file does, by rounds over all until nothing changes. */
  private FunctionSummaries summaries(
      Roles roles, TaintOptions options, FlowGraphs graphs, StepBudget budget) {
    FileFunctions functions = new FileFunctions(module);
    boolean changed = true;
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      changed = false;
      for (Node owner : graphs.owners()) {
        if (owner instanceof FunctionDefinition function) {
          FunctionSummary summary =
              FunctionSummary.of(function, graphs.of(owner), roles, options, functions, budget);
          changed |= functions.put(function, summary);
        }
      }
    }
    return functions;
  }

  /** Built when a rule needs it first, then kept for the others. */
  private FlowGraphs graphs() {
    FlowGraphs known = graphs;
    if (known == null) {
      known = new FlowGraphs(module);
      graphs = known;
    }
    return known;
  }

  private record Key(SinkMatch sink, Taint taint) {}

  private List<RangeMatch> ranges(Formula formula, StepBudget budget) {
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

  /** The functions in which something is both a source and a sink. */
  private static List<Node> owners(Roles roles, FlowGraphs graphs) {
    Set<Node> withSources = Collections.newSetFromMap(new IdentityHashMap<>());
    roles.sources().forEach(match -> withSources.addAll(graphs.ownersIn(match.range().span())));
    Set<Node> withSinks = Collections.newSetFromMap(new IdentityHashMap<>());
    roles.sinks().forEach(match -> withSinks.addAll(graphs.ownersIn(match.range().span())));
    return graphs.owners().stream()
        .filter(owner -> withSources.contains(owner) && withSinks.contains(owner))
        .toList();
  }

  /** The taint that a sink asks for. */
  private static Map<Taint, Trace> relevant(SinkMatch sink, Taints taints) {
    Set<String> asked = new HashSet<>();
    if (sink.sink().requirement() instanceof SinkRequirement.OfSink(LabelCondition condition)) {
      asked.addAll(condition.labels());
    }
    Map<Taint, Trace> found = new LinkedHashMap<>();
    taints
        .traces()
        .forEach((taint, trace) -> {
          if (!taint.isParameter() && asked.contains(taint.label())) {
            found.put(taint, trace);
          }
        });
    return found.isEmpty() ? taints.traces() : found;
  }

  private Optional<TaintFinding> finding(Key key, Trace trace, Roles roles, TaintOptions options) {
    RangeMatch sink = key.sink().range();
    SourceMatch source = roles.sources().get(key.taint().origin());
    Optional<Bindings> bindings =
        options.unifyMetavariables()
            ? sink.bindings().merge(source.range().bindings())
            : Optional.of(united(sink.bindings(), source.range().bindings()));
    return bindings.map(all ->
        new TaintFinding(
            new RangeMatch(
                options.focusOnSource() ? source.range().span() : sink.span(), all, sink.kind()),
            source.range().span(),
            trace.steps(),
            sink.span(),
            trace.isCut()));
  }

  private static Bindings united(Bindings sink, Bindings source) {
    Bindings united = sink;
    for (Map.Entry<String, Binding> entry : source.all().entrySet()) {
      united = united.with(entry.getKey(), entry.getValue()).orElse(united);
    }
    return united;
  }
}
