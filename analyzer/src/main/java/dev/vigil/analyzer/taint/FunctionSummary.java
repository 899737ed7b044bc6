package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.flow.ControlFlowGraph;
import dev.vigil.analyzer.flow.FlowSolution;
import dev.vigil.analyzer.flow.WorklistSolver;
import dev.vigil.analyzer.pattern.StepBudget;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a function does with taint, whoever calls it. Taint of a parameter stands for whatever a
 * caller hands in.
 *
 * @param result what it returns
 * @param parameters what it leaves in what its parameters refer to, by their number
 * @param sinks what reaches sinks inside of it
 */
record FunctionSummary(Value result, SortedMap<Integer, Value> parameters, List<SinkFlow> sinks) {
  /** Of a function that does nothing, or of which nothing is known yet. */
  static final FunctionSummary NOTHING =
      new FunctionSummary(Value.CLEAN, new TreeMap<>(), List.of());

  FunctionSummary {
    sinks = List.copyOf(sinks);
  }

  /** What a function does, as far as the functions that it calls are known. */
  static FunctionSummary of(
      FunctionDefinition function,
      ControlFlowGraph graph,
      Roles roles,
      TaintOptions options,
      FunctionSummaries known,
      StepBudget budget) {
    List<FormalParameter> formals = TaintTransfer.parametersOf(function);
    List<Taints> taints = new ArrayList<>();
    for (int i = 0; i < formals.size(); i++) {
      taints.add(Taints.of(Taint.ofParameter(i), Trace.START));
    }
    TaintTransfer transfer = new TaintTransfer(graph, taints, roles, options, known, budget);
    FlowSolution<TaintState> solution = WorklistSolver.solve(graph, transfer, budget);
    Environment end = new Environment(solution.before(graph.exit()).orElse(TaintState.EMPTY));
    SortedMap<Integer, Value> left = new TreeMap<>();
    for (int i = 0; i < formals.size(); i++) {
      // A parameter may have got another value meanwhile: only parts are what the caller sees.
      Value value = end.read(Place.variable(formals.get(i).name().name())).without(i);
      Value parts = new Value(Taints.NONE, value.parts(), Optional.empty());
      if (!parts.all().isEmpty()) {
        left.put(i, parts);
      }
    }
    List<SinkFlow> sinks = new ArrayList<>();
    transfer.report(
        solution,
        (sink, reaching) -> {
          Taints open = reaching.parameters();
          if (!open.isEmpty()) {
            sinks.add(new SinkFlow(sink, open));
          }
        });
    return new FunctionSummary(end.read(TaintTransfer.RETURNED), left, sinks);
  }

  /** What this function or another does, whichever is called. */
  FunctionSummary or(FunctionSummary other) {
    SortedMap<Integer, Value> left = new TreeMap<>(parameters);
    other.parameters.forEach((parameter, value) -> left.merge(parameter, value, Value::or));
    List<SinkFlow> reached = new ArrayList<>(sinks);
    reached.addAll(other.sinks);
    return new FunctionSummary(result.or(other.result), left, reached);
  }

  /**
   * What reaches a sink.
   *
   * @param sink the sink
   * @param taints what reaches it
   */
  record SinkFlow(SinkMatch sink, Taints taints) {}
}
