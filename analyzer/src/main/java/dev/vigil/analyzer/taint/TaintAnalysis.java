package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.symbol.ExternalCall;
import dev.vigil.analyzer.symbol.ExternalCalls;
import dev.vigil.analyzer.symbol.FileDeclarations;
import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.flow.ControlFlowGraph;
import dev.vigil.analyzer.flow.FlowGraphs;
import dev.vigil.analyzer.flow.FlowSolution;
import dev.vigil.analyzer.flow.WorklistSolver;
import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.FormulaEvaluator;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.symbol.CallGraph;
import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.FileOutline;
import dev.vigil.analyzer.symbol.SharedVariables;
import dev.vigil.analyzer.symbol.SingleDefinitions;
import dev.vigil.analyzer.symbol.VariableUses;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.role.SinkMatch;
import dev.vigil.analyzer.taint.role.SourceMatch;
import dev.vigil.analyzer.taint.role.TaintableSinks;
import dev.vigil.analyzer.taint.specification.LabelCondition;
import dev.vigil.analyzer.taint.specification.SinkRequirement;
import dev.vigil.analyzer.taint.specification.TaintGuard;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.specification.TaintPropagator;
import dev.vigil.analyzer.taint.specification.TaintSanitizer;
import dev.vigil.analyzer.taint.specification.TaintSink;
import dev.vigil.analyzer.taint.specification.TaintSource;
import dev.vigil.analyzer.taint.specification.TaintSpecification;
import dev.vigil.analyzer.taint.transfer.CodeFacts;
import dev.vigil.analyzer.taint.transfer.FunctionSummaries;
import dev.vigil.analyzer.taint.transfer.FunctionSummary;
import dev.vigil.analyzer.taint.transfer.ScalarTypes;
import dev.vigil.analyzer.taint.transfer.SharedFlow;
import dev.vigil.analyzer.taint.transfer.SharedTaint;
import dev.vigil.analyzer.taint.transfer.SummaryAnalysis;
import dev.vigil.analyzer.taint.transfer.TaintContext;
import dev.vigil.analyzer.taint.transfer.TaintTransfer;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.TaintState;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows taint through one file, for any number of rules. Used by one thread. */
public final class TaintAnalysis {
  private static final Comparator<TaintFinding> ORDER =
      Comparator.<TaintFinding>comparingInt(finding -> finding.range().span().start())
          .thenComparingInt(finding -> finding.range().span().end())
          .thenComparingInt(finding -> finding.variables().size())
          .thenComparingInt(finding -> finding.source().start())
          .thenComparingInt(finding -> finding.source().end());

  /** Memory of a flow from a source to a sink until it is reported, in bytes. */
  private static final long FLOW_BYTES = 400;

  /** Steps for a taint that reaches a sink. */
  private static final long TAINT_STEPS = 4;

  private final SourceTree tree;
  private final PatternMatcher code;
  private final FormulaEvaluator evaluator;

  /** The formulas of sources that match nothing; rules share sources more often than sinks. */
  private final Set<Formula> barren = Collections.newSetFromMap(new IdentityHashMap<>());

  private final FileModel file;

  /**
   * An analysis of a file.
   *
   * @param tree its code
   * @param code the nodes of the tree
   * @param evaluator of formulas over it
   */
  public TaintAnalysis(SourceTree tree, PatternMatcher code, FormulaEvaluator evaluator) {
    this.tree = tree;
    this.code = code;
    this.evaluator = evaluator;
    this.file = new FileModel(tree, code);
  }

  /**
   * What a rule finds, sorted by place.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public List<TaintFinding> findings(TaintSpecification rule, WorkBudget budget) {
    if (rule.sources().stream().allMatch(source -> barren.contains(source.formula()))) {
      return List.of();
    }
    List<Matched<TaintSource>> sources = new ArrayList<>();
    List<Matched<TaintSink>> sinks = new ArrayList<>();
    if (areSourcesFirst(rule)) {
      addSources(rule, sources, budget);
      if (!sources.isEmpty()) {
        addSinks(rule, sinks, budget);
      }
    } else {
      addSinks(rule, sinks, budget);
      if (!sinks.isEmpty()) {
        addSources(rule, sources, budget);
      }
    }
    if (sources.isEmpty() || sinks.isEmpty()) {
      return List.of();
    }
    leaveOutLiterals(rule, sources, sinks);
    if (sinks.isEmpty()) {
      return List.of();
    }
    boolean withinFile = rule.options().withinFile();
    SharedFlow flow = flow(reaching(sources, withinFile), withinFile);
    List<Node> owners = new ArrayList<>(file.graphs().owners());
    owners.retainAll(reaching(sinks, withinFile));
    owners = flow.reached(owners);
    if (owners.isEmpty()) {
      return List.of();
    }
    Roles roles = new Roles(file.graphs(), budget);
    sinks.forEach(match -> roles.sink(match.role(), match.range()));
    sources.forEach(match -> roles.source(match.role(), match.range()));
    addWhatIsBetween(rule, roles, budget);
    TaintContext context = context(rule, roles, flow, ExternalCalls.NONE, budget);
    if (withinFile) {
      new SummaryAnalysis(file.graphs(), file.calls(), flow, file.uses().outside()::of, context).run(owners);
    } else if (!flow.variables().isEmpty()) {
      // What has one value has got it where the module is executed.
      Node module = tree.root();
      context.shared().absorb(module, FunctionSummary.of(module, file.graphs().of(module), context));
    }
    Map<Key, Trace> flows = new LinkedHashMap<>();
    for (Node owner : owners) {
      ControlFlowGraph graph = file.graphs().of(owner);
      TaintTransfer transfer = new TaintTransfer(graph, false, context);
      long heldBefore = budget.held();
      FlowSolution<TaintState> solution = WorklistSolver.solve(graph, transfer, budget);
      int known = flows.size();
      transfer.report(
          solution,
          (sink, taints) -> {
            budget.take(TAINT_STEPS * taints.size());
            relevant(sink, taints)
                .forEach((taint, trace) ->
                    flows.merge(
                        new Key(sink.id(), taint),
                        trace,
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
            budget.hold(taints.size() * FLOW_BYTES);
          });
      budget.releaseTo(heldBefore);
      budget.hold((flows.size() - known) * FLOW_BYTES);
    }
    List<TaintFinding> findings = new ArrayList<>();
    flows.forEach(
        (key, trace) -> finding(key, trace, roles, rule.options()).ifPresent(findings::add));
    return findings.stream().sorted(ORDER).toList();
  }

  /** What the file declares, for other files of its repository. */
  public FileDeclarations declarations() {
    return file.declarations();
  }

  /** The calls that facts leave open, by their numbers. */
  public List<ExternalCall> externalCalls() {
    return file.externals().all();
  }

  /**
   * What the file does with any data, whatever a rule says.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public FlowFacts facts(TaintOptions options, WorkBudget budget) {
    TaintSpecification anything =
        new TaintSpecification(List.of(), List.of(), List.of(), List.of(), List.of(), options);
    return facts(
        anything, new Roles(file.graphs(), budget), file.graphs().owners(), budget);
  }

  /**
   * What the file does with the data of a rule, as far as the rule makes a difference; empty if it
   * makes none.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public Optional<FlowFacts> facts(TaintSpecification rule, WorkBudget budget) {
    List<Matched<TaintSource>> sources = new ArrayList<>();
    List<Matched<TaintSink>> sinks = new ArrayList<>();
    addSources(rule, sources, budget);
    addSinks(rule, sinks, budget);
    leaveOutLiterals(rule, sources, sinks);
    Roles roles = new Roles(file.graphs(), budget);
    sinks.forEach(match -> roles.sink(match.role(), match.range()));
    sources.forEach(match -> roles.source(match.role(), match.range()));
    addWhatIsBetween(rule, roles, budget);
    Set<Node> concerned = roles.owners();
    if (concerned.isEmpty()) {
      return Optional.empty();
    }
    List<Node> owners = new ArrayList<>(file.graphs().owners());
    owners.retainAll(file.calls().reaching(concerned::contains));
    return Optional.of(facts(rule, roles, owners, budget));
  }

  private FlowFacts facts(
      TaintSpecification rule, Roles roles, List<Node> owners, WorkBudget budget) {
    Set<Node> anywhere = Collections.newSetFromMap(new IdentityHashMap<>());
    anywhere.addAll(file.graphs().owners());
    SharedFlow flow = flow(anywhere, true);
    TaintContext context = context(rule, roles, flow, file.externals(), budget);
    new SummaryAnalysis(file.graphs(), file.calls(), flow, file.uses().outside()::of, context)
        .run(owners);
    SortedMap<Integer, FunctionFacts> functions = new TreeMap<>();
    for (Node owner : owners) {
      FunctionFacts.Recorder recorder = new FunctionFacts.Recorder();
      FunctionSummary summary =
          FunctionSummary.of(owner, file.graphs().of(owner), context, recorder);
      functions.put(file.declarations().number(owner), recorder.facts(summary));
    }
    return new FlowFacts(roles.sources(), roles.sinks(), functions);
  }

  /**
   * Whether sources are found with less effort than sinks: without the one the other are not asked
   * for.
   */
  private boolean areSourcesFirst(TaintSpecification rule) {
    return evaluator.effort(rule.sources().stream().map(TaintSource::formula).toList())
        < evaluator.effort(rule.sinks().stream().map(TaintSink::formula).toList());
  }

  private void addSources(
      TaintSpecification rule, List<Matched<TaintSource>> sources, WorkBudget budget) {
    for (TaintSource source : rule.sources()) {
      List<RangeMatch> ranges = ranges(source.formula(), budget);
      if (ranges.isEmpty()) {
        barren.add(source.formula());
      }
      ranges.forEach(range -> sources.add(new Matched<>(source, range)));
    }
  }

  private void addSinks(
      TaintSpecification rule, List<Matched<TaintSink>> sinks, WorkBudget budget) {
    for (TaintSink sink : rule.sinks()) {
      outermost(ranges(sink.formula(), budget))
          .forEach(range -> sinks.add(new Matched<>(sink, range)));
    }
  }

  /** Leaves out sinks that no taint can reach, since they have nothing but literals. */
  private void leaveOutLiterals(
      TaintSpecification rule, List<Matched<TaintSource>> sources, List<Matched<TaintSink>> sinks) {
    boolean onlyByValues =
        rule.propagators().isEmpty() && rule.sources().stream().noneMatch(TaintSource::control);
    if (onlyByValues) {
      TaintableSinks taintable =
          new TaintableSinks(file.names(), sources.stream().map(match -> match.range().span()).toList());
      sinks.removeIf(match -> !taintable.has(match.range().span()));
    }
  }

  /** Sanitizers, guards and propagators: asked for only where a source and a sink can meet. */
  private void addWhatIsBetween(TaintSpecification rule, Roles roles, WorkBudget budget) {
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

  private TaintContext context(
      TaintSpecification rule,
      Roles roles,
      SharedFlow flow,
      ExternalCalls externals,
      WorkBudget budget) {
    boolean withinFile = rule.options().withinFile();
    SharedTaint.Scope scope =
        withinFile
            ? new SharedTaint.Scope(flow.variables(), file.uses().read()::of, file.uses().written()::of)
            : new SharedTaint.Scope(flow.variables(), file.variables()::read, file.variables()::written);
    return new TaintContext(
        roles,
        rule.options(),
        withinFile ? FunctionSummaries.of(file.functions(), file.graphs()) : FunctionSummaries.none(),
        new CodeFacts(
            tree.language(),
            file::types,
            expression -> code.constant(expression, budget),
            file::definitions),
        new SharedTaint(file.functions(), file.variables(), scope, budget),
        externals,
        budget);
  }

  /** A match, and what a rule calls it. */
  private record Matched<R>(R role, RangeMatch range) {}

  /** A sink, by the number of its match, and a taint that reaches it. */
  private record Key(int sink, Taint taint) {}

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

  /** The code in which matches stand, or that calls such code within the file. */
  private <R> Set<Node> reaching(List<Matched<R>> matches, boolean withinFile) {
    Set<Node> owning = Collections.newSetFromMap(new IdentityHashMap<>());
    matches.forEach(match -> owning.addAll(file.graphs().ownersIn(match.range().span())));
    return withinFile ? file.calls().reaching(owning::contains) : owning;
  }

  /** Where taint may be. */
  private SharedFlow flow(Set<Node> sources, boolean withinFile) {
    SharedVariables variables = file.variables();
    if (!withinFile) {
      // As in Semgrep, only what has one value carries taint, and only out of the module.
      BitSet followed = sources.contains(tree.root()) ? variables.fixed() : new BitSet();
      return SharedFlow.of(
          file.graphs().owners(), sources, followed, variables::read, variables::written);
    }
    return SharedFlow.of(
        file.graphs().owners(), sources, variables.all(), file.uses().read()::of, file.uses().written()::of);
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
    RangeMatch sink = roles.sinks().get(key.sink()).range();
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
