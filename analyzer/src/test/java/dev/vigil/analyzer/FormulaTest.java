package dev.vigil.analyzer;

import static dev.vigil.analyzer.Analyses.analyse;
import static dev.vigil.analyzer.Analyses.matched;
import static dev.vigil.analyzer.Analyses.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The range algebra of rules, from YAML to matches. */
final class FormulaTest {
  private static final String SOURCE =
      """
      def one(a):
          run(a)
          run(b)

      def two(b):
          run(b)
          stop(b, 4096)
      """;

  @Test
  void keepsTheSmallerRangeOfTwoThatAgree() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern: |
                      def $F($X):
                          ...
                  - pattern: run($X)
                """,
                SOURCE))
        .containsExactly("run(a)", "run(b)");
  }

  @Test
  void whatIsAroundIsNeverTheResult() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern-inside: run($X)
                  - pattern: |
                      def one(...):
                          ...
                """,
                SOURCE))
        .isEmpty();
  }

  @Test
  void insideMayBeAnyOfSeveral() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern-either:
                      - pattern-inside: |
                          def two(...):
                              ...
                      - pattern-inside: |
                          def three(...):
                              ...
                  - pattern: run(...)
                """,
                SOURCE))
        .containsExactly("run(b)");
  }

  @Test
  void notRemovesEqualRangesOnly() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern: run($X)
                  - pattern-not: run(a)
                  - pattern-not: b
                """,
                SOURCE))
        .containsExactly("run(b)", "run(b)");
  }

  @Test
  void notInsideRemovesWhatIsWithinIfTheMetavariablesAgree() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern: run($X)
                  - pattern-not-inside: |
                      def $F($X):
                          ...
                """,
                SOURCE))
        .containsExactly("run(b)");
  }

  @Test
  void notRegexRemovesWhatContainsIt() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern: run($X)
                  - pattern-not-regex: \\(a\\)
                """,
                SOURCE))
        .containsExactly("run(b)", "run(b)");
  }

  @Test
  void focusNarrowsToTheMetavariable() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern: stop($X, $Y)
                  - focus-metavariable: [$X, $Y]
                """,
                SOURCE))
        .containsExactly("b", "4096");
  }

  @Test
  void severalFocusesMustCoverEachOther() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern: stop($X, $Y)
                  - focus-metavariable: $X
                  - focus-metavariable: $Y
                """,
                SOURCE))
        .isEmpty();
  }

  @Test
  void aMetavariableAloneSelectsItsPart() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern: stop($X, ...)
                  - pattern: $X
                """,
                SOURCE))
        .containsExactly("b");
  }

  @Test
  void comparesConstantsThatVariablesHold() {
    String formula =
        """
        patterns:
          - pattern: generate($N)
          - metavariable-comparison:
              comparison: $N < 2048 and $N % 2 == 0
        """;
    assertThat(
            matched(
                formula,
                """
                size = 1024
                generate(size)
                generate(4096)
                generate(1023)
                generate(unknown)
                """))
        .containsExactly("generate(size)");
  }

  @Test
  void regularExpressionsOfMetavariablesMatchFromTheStartOfTheirSource() {
    String formula =
        """
        patterns:
          - pattern: log($X)
          - metavariable-regex:
              metavariable: $X
              regex: .*pass(?P<KIND>word|phrase)$
        """;
    assertThat(matched(formula, "log(password)\nlog(passwords)\nlog(my.passphrase)\n"))
        .containsExactly("log(password)", "log(my.passphrase)");
  }

  @Test
  void fillsTheMessage() {
    RuleMatch match =
        analyse(rule("pattern: f($X, $...Y)"), "f(one, two, three)\n").matches().getFirst();
    assertThat(match.message()).isEqualTo("one and two, three and $1");
  }

  @Test
  void regexRulesSeeTheWholeText() {
    assertThat(matched("pattern-regex: (?i)todo\\s+(\\w+)", "# TODO now\nx = 'todo later'\n"))
        .containsExactly("TODO now", "todo later");
  }

  @Test
  void aRegularExpressionWithoutEndIsStopped() {
    byte[] source = ("x = '" + "a".repeat(5000) + "'\n").getBytes(StandardCharsets.UTF_8);
    UnitAnalysis analysis =
        new Analyzer(
                rule("pattern-regex: (a*)*b"),
                new Limits(1_000_000, 1_000_000, 1 << 20, 10, 20, 100, 10_000))
            .analyse(source, "python");
    assertThat(analysis.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("steps"));
  }
}
