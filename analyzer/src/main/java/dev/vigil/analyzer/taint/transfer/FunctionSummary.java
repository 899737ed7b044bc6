package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.flow.ControlFlowGraph;
import dev.vigil.analyzer.flow.FlowSolution;
import dev.vigil.analyzer.flow.WorklistSolver;
import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.symbol.SharedVariables;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.TaintState;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the code of a function or of the module does with taint, whoever calls it. Taint of a
 * parameter stands for whatever a caller hands in.
 *
 * @param result what it returns
 * @param parameters what it leaves in what its parameters refer to, by their number
 * @param raised the exceptions with which it may end
 * @param receiver the number of the parameter that is the object whose method it is
 * @param variables what it leaves in {@link SharedVariables}
 * @param sinks what reaches sinks inside of it, by the numbers of their matches
 */
public record FunctionSummary(
    Value result,
    Value raised,
    SortedMap<Integer, Value> parameters,
    Optional<Integer> receiver,
    SortedMap<AccessPath, Taints> variables,
    SortedMap<Integer, Taints> sinks) {
  /** Of a function that does nothing, or of which nothing is known yet. */
  static final FunctionSummary NOTHING =
      new FunctionSummary(
          Value.CLEAN,
          Value.CLEAN,
          new TreeMap<>(),
          Optional.empty(),
          new TreeMap<>(),
          new TreeMap<>());

  /** Memory of an entry of a summary without its taints, in bytes. */
  private static final int ENTRY_BYTES = 100;

  public FunctionSummary {
    sinks = Collections.unmodifiableSortedMap(sinks);
  }

  /** What some code does, as far as the functions that it calls are known. */
  public static FunctionSummary of(Node owner, ControlFlowGraph graph, TaintContext context) {
    return of(owner, graph, Collections.emptySortedMap(), context);
  }

  /**
   * What some code does if more is known of what callers hand in.
   *
   * @param constants what its variables are known to hold when it begins
   */
  static FunctionSummary of(
      Node owner,
      ControlFlowGraph graph,
      SortedMap<AccessPath, Object> constants,
      TaintContext context) {
    long heldBefore = context.budget().held();
    FunctionSummary summary = solved(owner, graph, constants, context);
    context.budget().releaseTo(heldBefore);
    return summary;
  }

  private static FunctionSummary solved(
      Node owner,
      ControlFlowGraph graph,
      SortedMap<AccessPath, Object> constants,
      TaintContext context) {
    TaintTransfer transfer = new TaintTransfer(graph, true, constants, context, SinkReports.NONE);
    FlowSolution<TaintState> solution = WorklistSolver.solve(graph, transfer, context.budget());
    TaintState last = solution.before(graph.exit()).orElse(TaintState.EMPTY);
    Environment end = new Environment(last, context.budget());
    SortedMap<Integer, Value> left = left(owner, end, context);
    Optional<Integer> receiver =
        context
            .shared()
            .receiver(owner)
            .map(TaintTransfer.handedIn(owner, context.shared())::indexOf)
            .filter(index -> index >= 0);
    SortedMap<Integer, Taints> sinks = new TreeMap<>();
    Value raised =
        transfer.report(
            solution,
            (sink, reaching) -> {
              Taints open = reaching.where(taint -> taint.isParameter() && !taint.isEffect());
              if (!open.isEmpty()) {
                context.budget().take(open.size());
                sinks.merge(sink.id(), open, Taints::with);
              }
            });
    return new FunctionSummary(
        end.read(TaintTransfer.RETURNED),
        raised,
        left,
        receiver,
        new TreeMap<>(context.shared().left(owner, true, end)),
        sinks);
  }

  /** What some code leaves in what its parameters refer to, by their number. */
  static SortedMap<Integer, Value> left(Node owner, Environment end, TaintContext context) {
    List<String> handedIn = TaintTransfer.handedIn(owner, context.shared());
    SortedMap<Integer, Value> left = new TreeMap<>();
    for (int i = 0; i < handedIn.size(); i++) {
      Value parts = left(end.read(AccessPath.variable(handedIn.get(i))), i);
      if (!parts.all().isEmpty()) {
        left.put(i, parts);
      }
    }
    return left;
  }

  /**
   * What a function leaves in a parameter. The parameter may have got another value meanwhile: only
   * parts are what the caller sees, and of these not what was there before.
   */
  private static Value left(Value end, int parameter) {
    SortedMap<AccessPath, Taints> parts = new TreeMap<>();
    for (Map.Entry<AccessPath, Taints> part : end.parts().entrySet()) {
      AccessPath steps = part.getKey();
      parts.put(
          steps,
          part.getValue()
              .where(taint ->
                  !taint.isParameter()
                      || taint.parameter() != parameter
                      || !(taint.part().equals(steps)
                          || (taint.deep() && steps.startsWith(taint.part())))));
    }
    return new Value(Taints.NONE, parts, Optional.empty());
  }

  /** The number of the parameter that it returns as it is, if it returns that and nothing else. */
  Optional<Integer> returned() {
    return result.own().size() == 1 && result.parts().isEmpty()
        ? result.own().traces().keySet().stream()
            .filter(Taint::isParameter)
            .filter(taint -> !taint.deep() && !taint.isEffect() && taint.part().steps().isEmpty())
            .map(Taint::parameter)
            .findFirst()
        : Optional.empty();
  }

  /** What this function or another does, whichever is called. */
  FunctionSummary or(FunctionSummary other) {
    SortedMap<Integer, Value> left = new TreeMap<>(parameters);
    other.parameters.forEach((parameter, value) -> left.merge(parameter, value, Value::or));
    SortedMap<AccessPath, Taints> both = new TreeMap<>(variables);
    other.variables.forEach((place, taints) -> both.merge(place, taints, Taints::with));
    SortedMap<Integer, Taints> reached = new TreeMap<>(sinks);
    other.sinks.forEach((sink, taints) -> reached.merge(sink, taints, Taints::with));
    return new FunctionSummary(
        result.or(other.result),
        raised.or(other.raised),
        left,
        receiver.or(other::receiver),
        both,
        reached);
  }

  /** About how much memory it keeps, in bytes. */
  long bytes() {
    long bytes = result.bytes() + raised.bytes();
    for (Value left : parameters.values()) {
      bytes += ENTRY_BYTES + left.bytes();
    }
    for (Taints left : variables.values()) {
      bytes += ENTRY_BYTES + left.bytes();
    }
    for (Taints reaching : sinks.values()) {
      bytes += ENTRY_BYTES + reaching.bytes();
    }
    return bytes;
  }
}
