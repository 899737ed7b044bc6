package dev.vigil.analyzer;

import static dev.vigil.analyzer.Analyses.analyse;
import static dev.vigil.analyzer.Analyses.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.Fix;
import dev.vigil.analyzer.finding.FixPart;
import dev.vigil.analyzer.finding.UnitAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule makes of its matches. */
final class FixTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "f($X)       | g($X, x=True)       | f(1 +  2)     | g(1 +  2, x=True)",
        "f($...Y)    | g($...Y, x=True)    | f(1,  2)      | g(1,  2, x=True)",
        "f($...Y)    | g($...Y, x=True)    | f()           | g(x=True)",
        "f($...Y)    | g(x, $...Y)         | f()           | g(x)",
        "f($X)       | $X * 2              | f(a + b)      | (a + b) * 2",
        "f($X)       | $X.g()              | f(a)          | a.g()",
        "f($X)       | h($X)               | f(a + b)      | h(a + b)",
        "f(\"$X\")   | g(\"$X\")           | f(\"a\\n\")   | g(\"a\\n\")",
        "f(...)      | ``                  | f(1)          | ``",
        "f(...)      | ` g()   `           | f(1)          | g()"
      })
  void aTextTakesThePlaceOfTheMatch(String pattern, String fix, String source, String fixed) {
    String formula = "pattern: '" + pattern + "'\nfix: '" + fix + "'\n";
    assertThat(onlyFix(formula, source).text()).contains(fixed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{regex: a, replacement: b}                   | f(a, a)    | f(b, b)",
        "{regex: a, replacement: b, count: 1}         | f(a, a)    | f(b, a)",
        "{regex: '(a), (c)', replacement: '\\2, \\1'} | f(a, c)    | f(c, a)",
        "{regex: '(?P<N>a)', replacement: '\\g<N>\\g<1>'} | f(a)   | f(aa)",
        "{regex: '^', replacement: 'x'}               | `f(\n1)`   | `xf(\n1)`",
        "{regex: '(z)?f', replacement: 'g\\1'}         | f(1)       | g(1)",
        "{regex: '(z)?1', replacement: '\"\\7\"'}      | f(1)       | f(\"\\7\")"
      })
  void partsOfTheMatchAreReplaced(String fix, String source, String fixed) {
    assertThat(onlyFix("pattern: f(...)\nfix-regex: " + fix + "\n", source).text()).contains(fixed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "f($X, k=1, $...Y)    | f($X, k=2, $...Y) | f(a, b=3, k=1, c=4)  | f(a, k=2, b=3, c=4)",
        "f($X, k=1, $...Y)    | f($X, k=2, $...Y) | f(a, k=1, b=3)       | f(a, k=2, b=3)",
        "f($X, k=1, $...Y)    | f($X, k=2, $...Y) | f(a, b=(3), k=1, c=(4)) | f(a, k=2, b=(3), c=(4))",
        "f($...X, k=1, $...Y) | f($...X, k=2, $...Y) | f(a, k=1, b=3)    | f(a, k=2, b=3)",
        "f($...X, k=1, $...Y) | f($...X, k=2, $...Y) | f(a, b, k=1, *c)  | f(a, b, k=2, *c)",
        "f($...X, k=1, $...Y) | f($...X, k=2, $...Y) | f(a, b=3, k=1)    | f(a, b=3, k=2)",
        "f(k=1, $...Y)        | f($...Y)             | f(b=3, k=1, c=[4, 5]) | f(b=3, c=[4, 5])"
      })
  void argumentsThatOtherPartsMatchedAreNotRepeated(
      String pattern, String fix, String source, String fixed) {
    String formula = "pattern: '" + pattern + "'\nfix: '" + fix + "'\n";
    assertThat(onlyFix(formula, source).text()).contains(fixed);
  }

  @Test
  void theBodyOfAClassIsKeptWhole() {
    String formula =
        "pattern: |\n  class $N(Old):\n      $...BODY\nfix: |\n  class $N(New):\n      $...BODY\n";
    String source = "class A(Old):\n    x = 1\n    def f(self):\n        pass\n    y = 2\n";
    assertThat(onlyFix(formula, source).text())
        .contains("class A(New):\n    x = 1\n    def f(self):\n        pass\n    y = 2");
  }

  @Test
  void oneMetavariableIsTheOnlyMemberOfAClass() {
    String formula = "pattern: |\n  class $N(Old):\n      $BODY\n";
    String source = "class A(Old):\n    x = 1\nclass B(Old):\n    x = 1\n    y = 2\n";
    assertThat(analyse(rule(formula), source).matches())
        .extracting(match -> match.location().start().line())
        .containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"g($X", "g($Z)", "g(x=1, $X)", "g(x=1, x=$X)", "return return"})
  void aFixWithWhichTheFileWouldNotParseIsRefused(String fix) {
    UnitAnalysis analysis = analyse(rule("pattern: f($X)\nfix: '" + fix + "'\n"), "f(1)\n");
    assertThat(analysis.matches()).hasSize(1);
    assertThat(analysis.matches().getFirst().fix()).isEmpty();
    assertThat(analysis.problems())
        .extracting(AnalysisProblem::message)
        .containsExactly("the fix of 1 of 1 matches is left out: the file would not parse with it");
  }

  @Test
  void furtherLinesAreIndentedAsTheMatchIs() {
    String formula = "pattern: f($X)\nfix: |\n  if $X:\n    f($X)\n";
    assertThat(onlyFix(formula, "if 1:\n\tf(2)\n").text()).contains("if 2:\n\t  f(2)");
    String inBrackets = "pattern: f($X)\nfix: |\n  g(\n    $X)\n";
    assertThat(onlyFix(inBrackets, "x = f(2)\n").text()).contains("g(\n      2)");
  }

  @Test
  void whatIsKeptOfTheFileIsNamedByItsBytes() {
    Fix fix = onlyFix("pattern: f($X)\nfix: g($X)", "'é'; f(1)\n");
    assertThat(fix.location().start().offset()).isEqualTo(6);
    assertThat(fix.parts())
        .containsExactly(
            new FixPart.Written("g("), new FixPart.Kept(8, 9), new FixPart.Written(")"));
  }

  @Test
  void aFixThatWouldShowASecretHasNoText() {
    Fix fix = onlyFix("pattern: f($...X)\nfix: g($...X)", "f(password='correct-horse')\n");
    assertThat(fix.text()).isEmpty();
    assertThat(fix.toString()).doesNotContain("correct-horse");
    assertThat(fix.parts()).contains(new FixPart.Kept(2, 26));
  }

  private static Fix onlyFix(String formula, String source) {
    return analyse(rule(formula), source).matches().stream()
        .flatMap(match -> match.fix().stream())
        .findFirst()
        .orElseThrow();
  }
}
