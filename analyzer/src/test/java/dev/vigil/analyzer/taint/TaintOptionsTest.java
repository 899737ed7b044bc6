package dev.vigil.analyzer.taint;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the options of a rule take for harmless. */
final class TaintOptionsTest {
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
