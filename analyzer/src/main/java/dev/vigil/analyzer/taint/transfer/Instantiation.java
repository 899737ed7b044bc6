package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.symbol.ParameterValue;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts the arguments of one call into the summary of the function that it calls. */
final class Instantiation {
  /** Steps for a taint that is put in: it is compared with others, and so is its trace. */
  private static final long TAINT_STEPS = 4;

  private final FunctionSummaries.Callee callee;
  private final Span call;
  private final Value receiver;
  private final List<Value> arguments;

  /** What a variable holds that the function captures. */
  private final Function<String, Value> captured;

  private final WorkBudget budget;

  Instantiation(
      FunctionSummaries.Callee callee,
      Span call,
      Value receiver,
      List<Value> arguments,
      Function<String, Value> captured,
      WorkBudget budget) {
    this.budget = budget;
    this.callee = callee;
    this.call = call;
    this.receiver = receiver;
    this.arguments = arguments;
    this.captured = captured;
  }

  Value of(Value summary) {
    Value value = shaped(summary.own());
    for (Map.Entry<AccessPath, Taints> part : summary.parts().entrySet()) {
      value = value.with(part.getKey(), shaped(part.getValue()));
    }
    if (summary.constants().isEmpty()) {
      return value;
    }
    SortedMap<AccessPath, Object> constants = new TreeMap<>(value.constants());
    constants.putAll(summary.constants());
    return new Value(value.own(), value.parts(), constants);
  }

  /** The taint of something of which nothing is kept apart. */
  Taints of(Taints summary) {
    budget.take(TAINT_STEPS * (1 + summary.size()));
    return summary.mapped((taint, trace) -> {
      if (!taint.isParameter()) {
        return Taints.of(taint, trace.then(call));
      }
      Value argument = part(taint);
      return after(taint.deep() ? argument.all() : argument.own(), trace);
    });
  }

  /** What is a part of an argument has the parts that this has. */
  private Value shaped(Taints summary) {
    Value value = Value.of(of(summary));
    if (summary.size() == 1 && summary.hasParameters()) {
      Map.Entry<Taint, Trace> each = summary.traces().entrySet().iterator().next();
      Taint only = each.getKey();
      Value argument = part(only);
      // It is that argument or a part of it, and so just as much is known of it.
      return only.deep()
          ? value
          : new Value(
              value.own(),
              argument.mapped(taints -> after(taints, each.getValue())).parts(),
              argument.constants());
    }
    if (!summary.hasParameters()) {
      return value;
    }
    for (Map.Entry<Taint, Trace> each : summary.traces().entrySet()) {
      Taint taint = each.getKey();
      if (taint.isParameter() && !taint.deep()) {
        Value argument = part(taint);
        if (!argument.parts().isEmpty()) {
          value = value.or(argument.mapped(taints -> after(taints, each.getValue())));
          budget.take(TAINT_STEPS * value.size());
        }
      }
    }
    return value;
  }

  /** What an argument brings, when it has gone on inside of the function. */
  private Taints after(Taints brought, Trace inside) {
    budget.take(TAINT_STEPS * (1 + brought.size()));
    budget.hold(brought.bytes());
    return brought.through(call, inside);
  }

  /** The part of an argument that a taint of a parameter means. */
  private Value part(Taint taint) {
    Value argument = argument(taint.parameter());
    budget.take((1L + argument.parts().size()) * (1 + taint.part().steps().size()));
    return argument.select(taint.part());
  }

  /** What a parameter gets. */
  Value argument(int parameter) {
    return switch (callee.target().arguments().get(parameter)) {
      case ParameterValue.Other.RECEIVER -> receiver;
      case ParameterValue.Other.NOTHING -> Value.CLEAN;
      case ParameterValue.Captured(String variable) -> captured.apply(variable);
      case ParameterValue.OfArgument(int number) -> arguments.get(number);
      case ParameterValue.OneOf(List<Integer> numbers) -> Value.of(anyOf(numbers));
      case ParameterValue.Rest rest -> rest(rest);
    };
  }

  private Taints anyOf(List<Integer> numbers) {
    Taints any = Taints.NONE;
    for (int number : numbers) {
      any = any.with(arguments.get(number).all());
    }
    return any;
  }

  /** A list or dictionary of the arguments that no other parameter takes. */
  private Value rest(ParameterValue.Rest rest) {
    if (!rest.spread().isEmpty()) {
      return Value.of(
          anyOf(rest.spread())
              .with(anyOf(rest.positional()))
              .with(anyOf(List.copyOf(rest.named().values()))));
    }
    Value elements = Value.CLEAN;
    for (int i = 0; i < rest.positional().size(); i++) {
      elements = with(elements, BigInteger.valueOf(i), rest.positional().get(i));
    }
    for (Map.Entry<String, Integer> each : rest.named().entrySet()) {
      elements = with(elements, each.getKey(), each.getValue());
    }
    return elements;
  }

  private Value with(Value elements, Object key, int number) {
    return elements.with(AccessPath.NOWHERE.then(AccessPath.element(key)), arguments.get(number));
  }
}
