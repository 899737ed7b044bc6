package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.symbol.call.ParameterValue;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts the arguments of one call into the summary of the function that it calls. */
public final class Instantiation extends Substitution {
  /** What each parameter gets. */
  private final List<ParameterValue> parameters;

  private final Span call;
  private final Value receiver;
  private final List<Value> arguments;

  /** What a variable holds that the function captures. */
  private final Function<String, Value> captured;

  /**
   * The arguments of a call.
   *
   * @param parameters what each parameter of the function gets
   * @param call where the call stands
   * @param captured what a variable holds that the function captures
   */
  public Instantiation(
      List<ParameterValue> parameters,
      Span call,
      Value receiver,
      List<Value> arguments,
      Function<String, Value> captured,
      WorkBudget budget) {
    super(budget);
    this.parameters = parameters;
    this.call = call;
    this.receiver = receiver;
    this.arguments = arguments;
    this.captured = captured;
  }

  @Override
  protected boolean replaces(Taint taint) {
    return taint.isParameter() && !taint.isEffect();
  }

  @Override
  protected Value replacement(Taint taint) {
    return argument(taint.parameter());
  }

  @Override
  protected Trace kept(Trace trace) {
    return trace.then(call);
  }

  @Override
  protected Taints after(Taints brought, Trace inside) {
    return brought.through(call, inside);
  }

  /** What a parameter gets. */
  Value argument(int parameter) {
    return switch (parameters.get(parameter)) {
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
