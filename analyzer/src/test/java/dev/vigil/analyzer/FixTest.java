package dev.vigil.analyzer;

import static dev.vigil.analyzer.Analyses.analyse;
import static dev.vigil.analyzer.Analyses.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.Fix;
import dev.vigil.analyzer.finding.FixPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "f($X)       | g($Z)               | f(1)          | g($Z)",
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
        "{regex: '(a)(.*)', replacement: '\\2<\\1>'}  | f(a, c)    | f(, c)<a>",
        "{regex: '(?P<N>a)', replacement: '\\g<N>\\g<1>'} | f(a)   | f(aa)",
        "{regex: '^', replacement: 'x'}               | `f(\n1)`   | `xf(\n1)`",
        "{regex: '(z)?f', replacement: 'g\\1\\7'}     | f(1)       | g\\7(1)"
      })
  void partsOfTheMatchAreReplaced(String fix, String source, String fixed) {
    assertThat(onlyFix("pattern: f(...)\nfix-regex: " + fix + "\n", source).text()).contains(fixed);
  }

  @Test
  void furtherLinesAreIndentedAsTheMatchIs() {
    String formula = "pattern: f($X)\nfix: |\n  if $X:\n    f($X)\n";
    assertThat(onlyFix(formula, "if 1:\n\tf(2)\n").text()).contains("if 2:\n\t  f(2)");
    assertThat(onlyFix(formula, "x = f(2)\n").text()).contains("if 2:\n      f(2)");
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
