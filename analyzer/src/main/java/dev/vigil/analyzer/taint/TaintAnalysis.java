package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.flow.ControlFlowGraph;
import dev.vigil.analyzer.flow.FlowSolution;
import dev.vigil.analyzer.flow.WorklistSolver;
import dev.vigil.analyzer.formula.FormulaEvaluator;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.symbol.ExternalCalls;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.taint.RuleMatching.Matched;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.role.SinkMatch;
import dev.vigil.analyzer.taint.role.SourceMatch;
import dev.vigil.analyzer.taint.specification.LabelCondition;
import dev.vigil.analyzer.taint.specification.SinkRequirement;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.specification.TaintSink;
import dev.vigil.analyzer.taint.specification.TaintSource;
import dev.vigil.analyzer.taint.specification.TaintSpecification;
import dev.vigil.analyzer.taint.transfer.FunctionSummary;
import dev.vigil.analyzer.taint.transfer.SharedFlow;
import dev.vigil.analyzer.taint.transfer.SummaryAnalysis;
import dev.vigil.analyzer.taint.transfer.TaintContext;
import dev.vigil.analyzer.taint.transfer.TaintTransfer;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.TaintState;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
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
  private final RuleMatching matching;
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
    this.file = new FileModel(tree, code);
    this.matching = new RuleMatching(file, evaluator);
  }

  /** What the file tells other files of its repository. */
  public FactExtraction facts() {
    return new FactExtraction(file, matching);
  }

  /**
   * What a rule finds, sorted by place.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public List<TaintFinding> findings(TaintSpecification rule, WorkBudget budget) {
    if (matching.hasNoSource(rule)) {
      return List.of();
    }
    List<Matched<TaintSource>> sources;
    List<Matched<TaintSink>> sinks;
    if (matching.areSourcesFirst(rule)) {
      sources = matching.sources(rule, budget);
      sinks = sources.isEmpty() ? List.of() : matching.sinks(rule, budget);
    } else {
      sinks = matching.sinks(rule, budget);
      sources = sinks.isEmpty() ? List.of() : matching.sources(rule, budget);
    }
    sinks = sources.isEmpty() ? List.of() : matching.withoutLiterals(rule, sources, sinks);
    if (sinks.isEmpty()) {
      return List.of();
    }
    boolean withinFile = rule.options().withinFile();
    SharedFlow flow = file.flow(reaching(sources, withinFile), withinFile);
    List<Node> owners = new ArrayList<>(file.graphs().owners());
    owners.retainAll(reaching(sinks, withinFile));
    owners = flow.reached(owners);
    if (owners.isEmpty()) {
      return List.of();
    }
    Roles roles = new Roles(file.graphs(), budget);
    sinks.forEach(match -> roles.sink(match.role(), match.range()));
    sources.forEach(match -> roles.source(match.role(), match.range()));
    matching.addWhatIsBetween(rule, roles, budget);
    TaintContext context = file.context(rule.options(), roles, flow, ExternalCalls.NONE, budget);
    if (withinFile) {
      new SummaryAnalysis(file.graphs(), file.calls(), flow, file.uses().outside()::of, context)
          .run(owners);
    } else if (!flow.variables().isEmpty()) {
      // What has one value has got it where the module is executed.
      Node module = tree.root();
      context
          .shared()
          .absorb(module, FunctionSummary.of(module, file.graphs().of(module), context));
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

  /** A sink, by the number of its match, and a taint that reaches it. */
  private record Key(int sink, Taint taint) {}

  /** The code in which matches stand, or that calls such code within the file. */
  private <R> Set<Node> reaching(List<Matched<R>> matches, boolean withinFile) {
    Set<Node> owning = Collections.newSetFromMap(new IdentityHashMap<>());
    matches.forEach(match -> owning.addAll(file.graphs().ownersIn(match.range().span())));
    return withinFile ? file.calls().reaching(owning::contains) : owning;
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
