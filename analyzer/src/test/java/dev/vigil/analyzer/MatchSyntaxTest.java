package dev.vigil.analyzer;

import static dev.vigil.analyzer.Analyses.analyse;
import static dev.vigil.analyzer.Analyses.matched;
import static dev.vigil.analyzer.Analyses.rule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The form of rules with {@code match}. */
final class MatchSyntaxTest {
  private static final String SOURCE =
      """
      def one(a):
          run(a)
          run(1)

      def two(b):
          run(b)
      """;

  @Test
  void aTextIsAPattern() {
    assertThat(matched("match: run(1)", SOURCE)).containsExactly("run(1)");
  }

  @Test
  void allTermsMustHold() {
    assertThat(
            matched(
                """
                match:
                  all:
                    - run($X)
                    - inside: |
                        def one($Y):
                            ...
                    - not: run(1)
                """,
                SOURCE))
        .containsExactly("run(a)");
  }

  @Test
  void aNegatedContextRemovesWhatIsWithin() {
    assertThat(
            matched(
                """
                match:
                  all:
                    - pattern: run($X)
                    - not:
                        inside:
                          any:
                            - "def two(...): ..."
                            - "def three(...): ..."
                """,
                SOURCE))
        .containsExactly("run(a)", "run(1)");
  }

  @Test
  void conditionsStandBesideAnyOperator() {
    assertThat(
            matched(
                """
                match:
                  pattern: run($X)
                  where:
                    - metavariable: $X
                      regex: a|b
                    - metavariable: $X
                      any: [a, c]
                    - focus: $X
                """,
                SOURCE))
        .containsExactly("a");
  }

  @Test
  void comparesAndLooksIntoStrings() {
    assertThat(
            matched(
                """
                match:
                  any:
                    - pattern: size($X)
                      where:
                        - comparison: $X < 2048
                    - pattern: get($X)
                      where:
                        - metavariable: $X
                          language: regex
                          regex: ^http
                """,
                "size(1024)\nsize(4096)\nget('http')\nget('https')\nget('ftp')\n"))
        .containsExactly("size(1024)", "get('http')", "get('https')");
  }

  @Test
  void whatIsAnywhereMustBeThere() {
    String formula =
        """
        match:
          all:
            - run(1)
            - anywhere: "def %s(...): ..."
        """;
    assertThat(matched(formula.formatted("two"), SOURCE)).containsExactly("run(1)");
    assertThat(matched(formula.formatted("four"), SOURCE)).isEmpty();
  }

  @Test
  void aRangeMayHaveAName() {
    assertThat(
            matched(
                """
                match:
                  all:
                    - pattern: run($X)
                      as: $Y
                    - regex: \\w+\\(\\w\\)
                  where:
                    - metavariable: $Y
                      regex: run\\([ab]
                """,
                SOURCE))
        .containsExactly("run(a)", "run(b)");
  }

  @Test
  void taintHasThisFormToo() {
    String formula =
        """
        taint:
          sources:
            - any: [source(), input()]
              exact: true
          sinks:
            - pattern: sink($X)
              where:
                - metavariable: $X
                  regex: source
          sanitizers:
            - clean(...)
        """;
    assertThat(matched(formula, "sink(source())\nsink(input())\nsink(clean(source()))\n"))
        .hasSize(1);
  }

  @Test
  void whatIsLookedForHasItsOwnFix() {
    String formula =
        """
        match:
          any:
            - pattern: run(1)
              fix: walk(1)
            - all:
                - run($X)
                - not: run(1)
              fix: walk($X, 2)
        """;

    assertThat(
            analyse(rule(formula), SOURCE).matches().stream()
                .map(match -> match.fix().orElseThrow().text().orElseThrow())
                .distinct())
        .containsExactly("walk(a, 2)", "walk(1)", "walk(b, 2)");
  }
}
