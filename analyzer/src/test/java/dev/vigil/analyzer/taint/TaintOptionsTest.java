package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the options of a rule take for harmless. */
final class TaintOptionsTest {
  @Test
  void reportsTheSourceIfAsked() {
    String rule = MarkedCode.RULE + "options: {taint_focus_on: %s}\n";
    String code =
        """
        def f():
            x = source(1)  # bad
            y = x
            sink(y)
            sink(y)
            sink(source(2), x)  # bad
        """;
    MarkedCode.check(rule.formatted("source"), code);
    MarkedCode.check(
        rule.formatted("sink"), code.replace("(1)  # bad", "(1)").replace("(y)", "(y)  # bad"));
    assertThat(MarkedCode.matches(rule.formatted("source"), code))
        .extracting(match -> match.trace().orElseThrow().source().excerpt())
        .containsExactly("source(1)", "source(2)");
    assertThat(MarkedCode.matches(rule.formatted("source"), code).get(0).trace().orElseThrow())
        .satisfies(flow -> assertThat(flow.sink().location().start().line()).isEqualTo(6))
        .satisfies(flow -> assertThat(flow.variables()).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "taint_assume_safe_functions ~ g(x)",
        "taint_assume_safe_functions ~ x.m()",
        "taint_assume_safe_indexes ~ m[x]",
        "taint_assume_safe_comparisons ~ x == 1",
        "taint_assume_safe_comparisons ~ 1 < x < 3",
        "taint_assume_safe_booleans ~ x == 1",
        "taint_assume_safe_booleans ~ not x",
        "taint_assume_safe_booleans ~ b",
        "taint_assume_safe_numbers ~ n",
        "taint_assume_safe_numbers ~ n + 1",
        "taint_only_propagate_through_assignments ~ x + 1",
        "taint_only_propagate_through_assignments ~ g(x)",
        "taint_only_propagate_through_assignments ~ m[x]"
      })
  void anOptionMakesItHarmless(String option, String expression) {
    String code =
        """
        def f():
            x = source()
            n: int = x
            b: bool = x
            sink(x)  # bad
            sink(%s)\
        """
            .formatted(expression);
    MarkedCode.check(code + "  # bad\n");
    MarkedCode.check(MarkedCode.RULE + "options: {" + option + ": true}\n", code + "\n");
  }
}
