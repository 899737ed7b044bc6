package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;
import java.util.Map;

/** Puts the arguments of one call into the summary of the function that it calls. */
final class Instantiation {
  private final FunctionSummaries.Callee callee;
  private final Span call;
  private final Value receiver;
  private final List<Value> arguments;
  private final WorkBudget budget;

  Instantiation(
      FunctionSummaries.Callee callee,
      Span call,
      Value receiver,
      List<Value> arguments,
      WorkBudget budget) {
    this.budget = budget;
    this.callee = callee;
    this.call = call;
    this.receiver = receiver;
    this.arguments = arguments;
  }

  Value of(Value summary) {
    Value value = shaped(summary.own());
    for (Map.Entry<Place, Taints> part : summary.parts().entrySet()) {
      value = value.with(part.getKey(), shaped(part.getValue()));
    }
    return new Value(value.own(), value.parts(), summary.constant());
  }

  /** The taint of something of which nothing is kept apart. */
  Taints of(Taints summary) {
    budget.take(1 + summary.size());
    return summary.mapped((taint, trace) -> {
      if (!taint.isParameter()) {
        return Taints.of(taint, trace.then(call));
      }
      Value argument = argument(taint.parameter()).select(taint.part());
      return after(taint.deep() ? argument.all() : argument.own(), trace);
    });
  }

  /** What is a part of an argument has the parts that this has. */
  private Value shaped(Taints summary) {
    Value value = Value.of(of(summary));
    if (!summary.hasParameters()) {
      return value;
    }
    for (Map.Entry<Taint, Trace> each : summary.traces().entrySet()) {
      Taint taint = each.getKey();
      if (taint.isParameter() && !taint.deep()) {
        Value argument = argument(taint.parameter()).select(taint.part());
        if (!argument.parts().isEmpty()) {
          value = value.or(argument.mapped(taints -> after(taints, each.getValue())));
          budget.take(value.size());
        }
      }
    }
    return value;
  }

  /** What an argument brings, when it has gone on inside of the function. */
  private Taints after(Taints brought, Trace inside) {
    budget.take(1 + brought.size());
    budget.hold(brought.bytes());
    return brought.through(call, inside);
  }

  private Value argument(int parameter) {
    int argument = callee.target().arguments().get(parameter);
    if (argument == ArgumentBinding.RECEIVER) {
      return receiver;
    }
    return argument >= 0 ? arguments.get(argument) : Value.CLEAN;
  }
}
