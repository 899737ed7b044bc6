package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.UnitObserver;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Code whose lines say by {@code # bad} that a taint rule reports them, and otherwise does not. */
public final class MarkedCode {
  /** Data from {@code source(...)} must not reach {@code sink(...)} unless {@code clean}ed. */
  public static final String RULE =
      """
      pattern-sources: [{pattern: source(...)}]
      pattern-sanitizers: [{pattern: clean(...)}]
      pattern-sinks: [{pattern: sink(...)}]
      """;

  private MarkedCode() {}

  /** Fails unless just the marked lines are reported. */
  public static void check(String rule, String code) {
    List<String> lines = code.lines().toList();
    List<Integer> marked =
        IntStream.rangeClosed(1, lines.size())
            .filter(line -> lines.get(line - 1).endsWith("# bad"))
            .boxed()
            .toList();
    UnitAnalysis analysis = analyse(rule, code);
    assertThat(analysis.problems()).isEmpty();
    assertThat(
            new TreeSet<>(
                analysis.matches().stream().map(match -> match.location().start().line()).toList()))
        .containsExactlyElementsOf(marked);
  }

  public static void check(String code) {
    check(RULE, code);
  }

  public static List<RuleMatch> matches(String rule, String code) {
    return analyse(rule, code).matches();
  }

  public static UnitAnalysis analyse(String rule, String code) {
    return analyse(rule, code, UnitObserver.NONE);
  }

  public static UnitAnalysis analyse(String rule, String code, UnitObserver observer) {
    return analyse(rule, "python", code, observer);
  }

  /** What a taint rule finds in code of a language. */
  static UnitAnalysis analyse(String rule, String language, String code, UnitObserver observer) {
    String head =
        """
        rules:
          - id: flow
            message: from $S to $K
            severity: HIGH
            languages: [%s]
            mode: taint
        """
            .formatted(language);
    String yaml = head + rule.indent(4);
    RuleSetLoad load = RuleLoader.load(List.of(new RuleSource("test", "test.yaml", yaml)));
    assertThat(load.problems()).isEmpty();
    return new Analyzer(load.rules(), Limits.DEFAULT)
        .analyse(code.getBytes(StandardCharsets.UTF_8), language, observer);
  }
}
