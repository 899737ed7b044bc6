package dev.vigil.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.cli.console.Colours;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkedCodeTest {
  private static List<String> lines(String excerpt, int start, int end) {
    return MarkedCode.lines(excerpt, start, end, Colours.NONE);
  }

  @Test
  void putsAMarkBelowTheMatch() {
    assertThat(lines("    x = eval(text)", 9, 19))
        .containsExactly("    |     x = eval(text)", "    |         ^^^^^^^^^^");
  }

  @Test
  void countsCodePointsAndWhatIsPrintedOfOthers() {
    assertThat(lines("\t'\ud83d\ude00\u001b' + f()", 8, 11))
        .containsExactly(
            "    | \\u{9}'\ud83d\ude00\\u{1b}' + f()", "    | " + " ".repeat(16) + "^^^");
  }

  @Test
  void marksNoMatchOfSeveralLines() {
    assertThat(lines("f(\n  x\n)", 1, 0)).containsExactly("    | f(", "    |   x", "    | )");
  }

  @Test
  void showsThePartOfALongLineThatHasTheMatch() {
    String line = "a = 1; ".repeat(100) + "eval(x); " + "b = 2; ".repeat(100);

    List<String> shown = lines(line, 701, 708);

    assertThat(shown.getFirst()).startsWith("    | …").contains("; eval(x); b").endsWith("…");
    assertThat(shown.getFirst().length()).isLessThan(180);
    assertThat(shown.get(1).indexOf('^')).isEqualTo(shown.getFirst().indexOf("eval(x)"));
    assertThat(shown.get(1).strip()).endsWith("^".repeat(7));
  }

  @Test
  void marksNothingBehindAHiddenSecret() {
    assertThat(lines("p = \"Zq…[redacted: 9 characters, 3.0 bits each]\"; f()", 24, 27)).hasSize(1);
    assertThat(lines("…cut; f()", 7, 10)).hasSize(1);
  }

  @Test
  void holdsForMarksBeyondTheExcerpt() {
    assertThat(lines("f()", 9, 12)).containsExactly("    | f()");
    assertThat(lines("", 1, 2)).isEmpty();
    assertThat(lines("f()", 1, 90)).containsExactly("    | f()", "    | ^^^");
  }
}
