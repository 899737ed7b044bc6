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
  /** How often functions that call each other are looked at until nothing changes any more. */
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
  private @Nullable FileFunctions functions;
  private @Nullable CallGraph calls;

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
    List<Node> owners = owners(roles, rule.options(), graphs);
    FunctionSummaries summaries = summaries(owners, roles, rule.options(), graphs, budget);
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

  /**
   * What the functions do that some owners call, near or far: callees before their callers, and
   * those that call each other by rounds until nothing changes.
   */
  private FunctionSummaries summaries(
      List<Node> owners, Roles roles, TaintOptions options, FlowGraphs graphs, StepBudget budget) {
    if (!options.withinFile() || owners.isEmpty()) {
      return FunctionSummaries.none();
    }
    Set<Node> called = calls(graphs).calledFrom(owners);
    FunctionSummaries summaries = FunctionSummaries.of(functions());
    for (CallGraph.Component component : calls(graphs).components()) {
      boolean changed = true;
      int rounds = component.cyclic() ? MOST_ROUNDS : 1;
      for (int round = 0; changed && round < rounds; round++) {
        changed = false;
        for (Node owner : component.owners()) {
          if (owner instanceof FunctionDefinition function && called.contains(function)) {
            FunctionSummary summary =
                FunctionSummary.of(function, graphs.of(owner), roles, options, summaries, budget);
            changed |= summaries.put(function, summary);
          }
        }
      }
    }
    return summaries;
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

  private FileFunctions functions() {
    FileFunctions known = functions;
    if (known == null) {
      known = new FileFunctions(module);
      functions = known;
    }
    return known;
  }

  private CallGraph calls(FlowGraphs graphs) {
    CallGraph known = calls;
    if (known == null) {
      known = new CallGraph(functions(), graphs.owners());
      calls = known;
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

  /** The code in which taint can come from a source to a sink, itself or through what it calls. */
  private List<Node> owners(Roles roles, TaintOptions options, FlowGraphs graphs) {
    Set<Node> withSources = Collections.newSetFromMap(new IdentityHashMap<>());
    roles.sources().forEach(match -> withSources.addAll(graphs.ownersIn(match.range().span())));
    Set<Node> withSinks = Collections.newSetFromMap(new IdentityHashMap<>());
    roles.sinks().forEach(match -> withSinks.addAll(graphs.ownersIn(match.range().span())));
    Set<Node> reachSources = withSources;
    Set<Node> reachSinks = withSinks;
    if (options.withinFile()) {
      reachSources = calls(graphs).reaching(withSources::contains);
      reachSinks = calls(graphs).reaching(withSinks::contains);
    }
    List<Node> owners = new ArrayList<>();
    for (Node owner : graphs.owners()) {
      if (reachSources.contains(owner) && reachSinks.contains(owner)) {
        owners.add(owner);
      }
    }
    return owners;
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
