package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Value;
import java.util.List;

/**
 * Functions that a call hands over as arguments: whoever is called may call them with whatever else
 * it is given, as {@code forEach} and {@code map} do, and give back what they return. A function of
 * the file does so only if it calls its parameter.
 */
final class HandedFunctions {
  private final ExpressionEvaluator evaluator;
  private final CallEffects calls;
  private final FunctionSummaries summaries;
  private final boolean tracksValues;

  HandedFunctions(
      ExpressionEvaluator evaluator,
      CallEffects calls,
      FunctionSummaries summaries,
      boolean tracksValues) {
    this.tracksValues = tracksValues;
    this.evaluator = evaluator;
    this.calls = calls;
    this.summaries = summaries;
  }

  /**
   * Runs the functions that are handed over.
   *
   * @param call the call or the creation of an object
   * @param brought what the receiver of the call brings
   * @param written the arguments
   * @param values of the arguments
   * @return what the functions return
   */
  Taints run(Expression call, Taints brought, List<Argument> written, List<Value> values) {
    Taints returned = Taints.NONE;
    for (int i = 0; i < written.size(); i++) {
      Expression argument = written.get(i).value();
      if (argument instanceof Lambda lambda && evaluator.isRunByCall(lambda)) {
        boolean called = summaries.mayCallArgument(call, i);
        Taints given =
            called && !isLookedInto(call) ? others(i, brought, written, values) : Taints.NONE;
        Taints result = evaluator.run(lambda, given).all();
        returned = called ? returned.with(result) : returned;
        continue;
      }
      List<FunctionDefinition> functions = summaries.referenced(argument);
      if (!functions.isEmpty() && !isLookedInto(call) && summaries.mayCallArgument(call, i)) {
        Taints given = others(i, brought, written, values);
        for (FunctionDefinition function : functions) {
          returned = returned.with(calls.handedOver(function, argument.span(), given).all());
        }
      }
    }
    return returned;
  }

  /** Whether it is known what the called function calls the functions with that it is handed. */
  private boolean isLookedInto(Expression call) {
    return tracksValues && summaries.of(call).filter(FunctionSummaries.Callee::isOne).isPresent();
  }

  /** Whether all that a call is given to be called is known: functions of the file or lambdas. */
  boolean areHanded(Expression call, List<Argument> written) {
    return summaries.isFollowing()
        && !summaries.isOfFile(call)
        && written.stream()
            .map(Argument::value)
            .anyMatch(argument ->
                evaluator.isRunByCall(argument) || !summaries.referenced(argument).isEmpty());
  }

  private static Taints others(
      int function, Taints brought, List<Argument> written, List<Value> values) {
    Taints others = brought;
    for (int i = 0; i < values.size(); i++) {
      if (i != function && !(written.get(i).value() instanceof Lambda)) {
        others = others.with(values.get(i).all());
      }
    }
    return others;
  }
}
