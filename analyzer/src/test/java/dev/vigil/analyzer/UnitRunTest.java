package dev.vigil.analyzer;

import static dev.vigil.analyzer.Analyses.analyse;
import static dev.vigil.analyzer.Analyses.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.Suppression;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.RuleSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitRunTest {
  private static final RuleSet CALLS = rule("pattern: run(...)");
  private static final RuleSet EVERYTHING =
      rule(
          """
          pattern-either:
            - pattern: $X = ...
            - pattern: $F($X, ...)
            - pattern: '{$X: ...}'
          """);

  @Test
  void aBrokenRegionHidesNothingElse() {
    UnitAnalysis analysis =
        analyse(CALLS, "def f():\n    run(1)\n\ndef g(x y):\n    x\n\nrun(2)\n");
    assertThat(analysis.outcome()).isEqualTo(UnitAnalysis.Outcome.PARTIAL);
    assertThat(analysis.problems())
        .extracting(AnalysisProblem::kind)
        .containsOnly(AnalysisProblem.Kind.SYNTAX);
    assertThat(analysis.matches())
        .extracting(match -> match.location().start().line())
        .containsExactly(2, 7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "*", "|", "and", "or", "<"})
  void seesThroughAndBehindLongChains(String operator) {
    String chain = ("v " + operator + "\n").repeat(10_000);
    String source = "def f():\n    x = (" + chain + "run(1))\n\ndef g():\n    run(2)\n";
    UnitAnalysis analysis = analyse(CALLS, source);
    assertThat(analysis.outcome()).isEqualTo(UnitAnalysis.Outcome.ANALYSED);
    assertThat(analysis.matches())
        .extracting(match -> match.location().start().line())
        .containsExactly(10_002, 10_005);
  }

  @Test
  void aChainWhosePartsAreLongIsMatchedAsAWhole() {
    String chain = "v" + "\nor v".repeat(300);
    assertThat(analyse(rule("pattern: $X or $Y"), "x = (" + chain + ")\n").matches())
        .extracting(match -> match.location().end().line() - match.location().start().line())
        .containsOnly(300);
  }

  @Test
  void namesTheDefinitionAround() {
    String source = "run()\nclass A:\n    def f(self):\n        def g():\n            run()\n";
    assertThat(analyse(CALLS, source).matches())
        .extracting(RuleMatch::enclosing)
        .containsExactly("", "A.f.g");
  }

  @Test
  void identityIgnoresSpaceAndComments() {
    String one = analyse(CALLS, "run(a, b)\n").matches().getFirst().normalizedCode();
    String other =
        analyse(CALLS, "\n\nif x:\n  run(a,   # why\n      b)\n")
            .matches()
            .getFirst()
            .normalizedCode();
    assertThat(other).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run()  # nosemgrep | nosemgrep | ''",
        "run()  # nosemgrep: test.rule because | nosemgrep | because",
        "run()  # NOSEM: other, rule | nosemgrep | ''",
        "run()  # nosem: other test.rule | nosemgrep | test.rule",
        "run()  # nosem: \"rule\" | nosemgrep | ''",
        "run()  # nosec B602 - fixed command | nosec | B602 fixed command",
        "run()  # vigil: ignore: rule audited | vigil: ignore | audited"
      })
  void commentsSuppress(String source, String marker, String justification) {
    assertThat(analyse(CALLS, source + "\n").matches().getFirst().suppression())
        .contains(new Suppression(marker, justification));
  }

  @Test
  void aCommentAloneSuppressesTheNextLineOnly() {
    String source = "# nosemgrep\nrun(1)\nrun(2)\nx = 1  # nosemgrep\nrun(3)\n";
    assertThat(analyse(CALLS, source).matches())
        .extracting(match -> match.suppression().isPresent())
        .containsExactly(true, false, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"run()  # nosemgrep: other", "run('# nosemgrep')", "run()  # vigil: keep"})
  void nothingElseSuppresses(String source) {
    assertThat(analyse(CALLS, source + "\n").matches().getFirst().suppression()).isEmpty();
  }

  @Property(tries = 100)
  void noSecretIsInAnyTextOfAMatch(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 8, max = 40) String secret) {
    List<String> sources =
        List.of(
            "password = '%s'",
            "self.db_password: str = \"%s\"",
            "connect(host, api_key='%s')",
            "config = {'auth_token': '%s'}",
            "os.environ.get('SECRET_KEY', '%s')",
            "def f(auth_token='%s'): g(auth_token)",
            "settings['passwd'] = 'x' '%s'",
            "check(password == '%s')",
            "url = 'https://user:%s@host/path'",
            "log('password=%s')");
    for (String source : sources) {
      String text =
          analyse(EVERYTHING, source.formatted(secret) + "\n").matches().stream()
              .map(RuleMatch::toString)
              .collect(Collectors.joining("\n"));
      assertThat(text).as(source).doesNotContain(secret);
    }
  }

  @Test
  void anotherSecretIsTheSameFinding() {
    String one =
        analyse(EVERYTHING, "password = 'one-secret'\n").matches().getFirst().normalizedCode();
    String other =
        analyse(EVERYTHING, "password = 'other'\n").matches().getFirst().normalizedCode();
    assertThat(other).isEqualTo(one);
  }

  @Test
  void aKeyInATextIsRedacted() {
    RuleMatch match =
        analyse(
                rule("pattern-regex: KEY-----[\\s\\S]*"),
                "k = '''-----BEGIN RSA PRIVATE KEY-----\nMIIEogIBAAKC\n-----END'''\n")
            .matches()
            .getFirst();
    assertThat(match.toString()).doesNotContain("MIIEogIBAAKC");
  }
}
