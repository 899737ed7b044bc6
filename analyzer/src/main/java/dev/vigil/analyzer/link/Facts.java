package dev.vigil.analyzer.link;

import dev.vigil.analyzer.finding.CompressedText;
import dev.vigil.analyzer.symbol.FileDeclarations;
import dev.vigil.analyzer.taint.FunctionFacts;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Puts the facts of a content together. */
public final class Facts {
  private Facts() {}

  /**
   * The facts of a content.
   *
   * @param length of the content, in UTF-16 units
   * @param declared what it declares and imports
   * @param calls the calls that it leaves open, by their numbers
   * @param details what its functions do with data
   */
  public static CompressedText of(
      int length, FileDeclarations declared, List<OpenCall> calls, FlowDetails details) {
    return CompressedText.of(
        FactsCodec.write(
            new ContentFacts(
                length,
                declared.packagePath(),
                declared.functions(),
                declared.types(),
                declared.imports(),
                declared.wholes(),
                calls,
                details.rules().stream().map(rule -> outline(rule, details)).toList(),
                FactsCodec.write(details))));
  }

  private static RuleOutline outline(RuleFacts rule, FlowDetails details) {
    List<Integer> differing = new ArrayList<>();
    List<Integer> bringing = new ArrayList<>();
    List<Integer> taking = new ArrayList<>();
    rule.functions()
        .forEach((number, function) -> {
          FunctionFacts anything = details.anything().getOrDefault(number, FunctionFacts.NOTHING);
          if (!function.withoutSinks().equals(anything.withoutSinks())) {
            differing.add(number);
          }
          if (hasSource(function)) {
            bringing.add(number);
          }
          if (!function.sinks().isEmpty()) {
            taking.add(number);
          }
        });
    return new RuleOutline(
        rule.ruleIds(), rule.sources().size(), rule.sinks().size(), differing, bringing, taking);
  }

  private static boolean hasSource(FunctionFacts function) {
    return hasSource(function.result())
        || function.parameters().values().stream().anyMatch(Facts::hasSource)
        || function.calls().values().stream()
            .anyMatch(call ->
                hasSource(call.receiver()) || call.arguments().stream().anyMatch(Facts::hasSource));
  }

  private static boolean hasSource(Value value) {
    return hasSource(value.own()) || value.parts().values().stream().anyMatch(Facts::hasSource);
  }

  private static boolean hasSource(Taints taints) {
    return !taints.where(taint -> !taint.isParameter()).isEmpty();
  }
}
