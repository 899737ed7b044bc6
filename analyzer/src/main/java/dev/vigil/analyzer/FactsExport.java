package dev.vigil.analyzer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.finding.CompressedText;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.link.Facts;
import dev.vigil.analyzer.link.FlowDetails;
import dev.vigil.analyzer.link.OpenCall;
import dev.vigil.analyzer.link.RuleFacts;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.symbol.ExternalCall;
import dev.vigil.analyzer.symbol.FileDeclarations;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.CallFacts;
import dev.vigil.analyzer.taint.FactExtraction;
import dev.vigil.analyzer.taint.FlowFacts;
import dev.vigil.analyzer.taint.FunctionFacts;
import dev.vigil.analyzer.taint.role.SinkMatch;
import dev.vigil.analyzer.taint.role.SourceMatch;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts together what a content tells other files of its repository. */
final class FactsExport {
  private final FactExtraction extraction;
  private final MatchReport report;
  private final List<Pending> rules = new ArrayList<>();

  /** For what facts of several rules are the same: the rules. */
  private final IdentityHashMap<FlowFacts, List<String>> shared = new IdentityHashMap<>();

  private final SortedMap<Span, TraceStep> steps = new TreeMap<>(FlowDetails.BY_PLACE);

  /** Facts of rules that may become more. */
  private record Pending(List<String> ids, RuleFacts shared) {
    /** The facts, without the functions that do the same with any data. */
    RuleFacts facts(SortedMap<Integer, FunctionFacts> anything) {
      SortedMap<Integer, FunctionFacts> others = new TreeMap<>(shared.functions());
      others
          .entrySet()
          .removeIf(each ->
              each.getValue().equals(anything.getOrDefault(each.getKey(), FunctionFacts.NOTHING)));
      return new RuleFacts(ids, shared.sources(), shared.sinks(), others);
    }
  }

  FactsExport(FactExtraction extraction, MatchReport report) {
    this.extraction = extraction;
    this.report = report;
  }

  /** Adds what the content does with the data of a rule. */
  void add(Rule rule, FlowFacts facts, WorkBudget budget) {
    List<String> ids = shared.computeIfAbsent(facts, any -> new ArrayList<>());
    ids.add(rule.description().id());
    if (ids.size() > 1) {
      return;
    }
    List<RuleFacts.Source> sources = new ArrayList<>();
    for (SourceMatch source : facts.sources()) {
      Span span = source.range().span();
      note(span, budget);
      sources.add(new RuleFacts.Source(span, report.metavariables(source.range(), budget)));
    }
    List<RuleFacts.Sink> sinks = new ArrayList<>();
    for (SinkMatch sink : facts.sinks()) {
      Span span = sink.range().span();
      note(span, budget);
      sinks.add(new RuleFacts.Sink(span, report.match(rule, sink.range(), budget)));
    }
    SortedMap<Integer, FunctionFacts> functions = new TreeMap<>();
    facts
        .functions()
        .forEach((number, function) -> {
          FunctionFacts kept = withoutTraces(function);
          noteAll(kept, budget);
          functions.put(number, kept);
        });
    rules.add(new Pending(ids, new RuleFacts(List.of(), sources, sinks, functions)));
  }

  /** All that the content tells. */
  CompressedText facts(FlowFacts anything, int length, WorkBudget budget) {
    FileDeclarations declarations = extraction.declarations();
    List<OpenCall> calls = new ArrayList<>();
    for (ExternalCall call : extraction.calls()) {
      note(call.span(), budget);
      calls.add(
          new OpenCall(
              declarations.number(call.owner()),
              call.span(),
              switch (call.callee()) {
                case ExternalCall.Named named ->
                    new OpenCall.Named(named.names(), named.arguments());
                case ExternalCall.Within within ->
                    new OpenCall.Within(
                        within.functions().stream().map(declarations::number).toList(),
                        within.arguments(),
                        within.result());
              }));
    }
    SortedMap<Integer, FunctionFacts> functions = new TreeMap<>();
    anything
        .functions()
        .forEach((number, function) -> {
          FunctionFacts plain = withoutTraces(function);
          if (!plain.equals(FunctionFacts.NOTHING)) {
            functions.put(number, plain);
          }
        });
    return Facts.of(
        length,
        declarations,
        calls,
        new FlowDetails(
            functions,
            rules.stream()
                .map(pending -> pending.facts(functions))
                .filter(FactsExport::saysSomething)
                .toList(),
            steps));
  }

  private static boolean saysSomething(RuleFacts rule) {
    return !rule.functions().isEmpty() || !rule.sources().isEmpty() || !rule.sinks().isEmpty();
  }

  private void note(Span span, WorkBudget budget) {
    if (!steps.containsKey(span)) {
      steps.put(span, report.step(span, budget));
    }
  }

  private void noteAll(FunctionFacts function, WorkBudget budget) {
    values(function)
        .forEach(value -> {
          noteAll(value.own(), budget);
          value.parts().values().forEach(taints -> noteAll(taints, budget));
        });
    function.sinks().values().forEach(taints -> noteAll(taints, budget));
  }

  private void noteAll(Taints taints, WorkBudget budget) {
    taints.forEach((taint, trace) -> trace.steps().forEach(step -> note(step, budget)));
  }

  private static List<Value> values(FunctionFacts function) {
    List<Value> values = new ArrayList<>(function.parameters().values());
    values.add(function.result());
    for (CallFacts call : function.calls().values()) {
      values.add(call.receiver());
      values.addAll(call.arguments());
    }
    return values;
  }

  /**
   * Without the variables between calls: of what only hands data on, the calls are told. What comes
   * from sources and reaches sinks keeps its traces.
   */
  private static FunctionFacts withoutTraces(FunctionFacts function) {
    SortedMap<Integer, Value> parameters = new TreeMap<>();
    function.parameters().forEach((number, value) -> parameters.put(number, plain(value)));
    SortedMap<Integer, CallFacts> calls = new TreeMap<>();
    function
        .calls()
        .forEach((number, call) ->
            calls.put(
                number,
                new CallFacts(
                    plain(call.receiver()),
                    call.arguments().stream().map(FactsExport::plain).toList())));
    return new FunctionFacts(plain(function.result()), parameters, function.sinks(), calls);
  }

  private static Value plain(Value value) {
    Value mapped =
        value.mapped(taints ->
            taints.mapped(
                (taint, trace) -> Taints.of(taint, taint.isParameter() ? Trace.START : trace)));
    return new Value(mapped.own(), mapped.parts(), new TreeMap<>());
  }
}
