package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.syntax.Span;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the arguments of one call into the summary of the function that it calls. */
final class Instantiation {
  private final FunctionSummaries.Callee callee;
  private final Span call;
  private final Value receiver;
  private final List<Value> arguments;

  Instantiation(FunctionSummaries.Callee callee, Span call, Value receiver, List<Value> arguments) {
    this.callee = callee;
    this.call = call;
    this.receiver = receiver;
    this.arguments = arguments;
  }

  Value of(Value summary) {
    SortedMap<Place, Taints> parts = new TreeMap<>();
    summary.parts().forEach((steps, taints) -> parts.put(steps, of(taints)));
    return new Value(of(summary.own()), parts, summary.constant());
  }

  Taints of(Taints summary) {
    return summary.mapped((taint, trace) ->
        taint.isParameter()
            ? argument(taint.parameter())
                .mapped((brought, before) -> Taints.of(brought, before.then(call).then(trace)))
            : Taints.of(taint, trace.then(call)));
  }

  private Taints argument(int parameter) {
    int argument = callee.arguments().get(parameter);
    if (argument == -1) {
      return receiver.all();
    }
    return argument >= 0 ? arguments.get(argument).all() : Taints.NONE;
  }
}
