package dev.vigil.analyzer.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{a} ~ x{a}y ~ {a}",
        "a{2} ~ aaa ~ aa",
        "a{,2}b ~ aab ~ aab",
        "[[]x ~ [x ~ [x",
        "[]x]+ ~ a]x] ~ ]x]",
        "[a&&b]+ ~ x&a ~ &a",
        "[[:digit:]_]+ ~ ab12_3 ~ 12_3",
        "(?P<A_B>x)y(?P=A_B) ~ xyx ~ xyx",
        "(?i)KEY ~ my key ~ key",
        "^b$ ~ b ~ b",
        "a(?#comment)b ~ ab ~ ab",
        "\\Q.*\\E ~ a.*b ~ .*"
      })
  void readsPcre(String pcre, String text, String matched) throws InvalidTextPatternException {
    assertThat(found(TextPattern.compile(pcre), text)).containsExactly(matched);
  }

  @Test
  void linesHaveStartsAndEnds() throws InvalidTextPatternException {
    assertThat(found(TextPattern.compile("^\\w+$"), "one\ntwo three\nfour"))
        .containsExactly("one", "four");
  }

  @Test
  void groupsKeepTheirNames() throws InvalidTextPatternException {
    TextPattern pattern = TextPattern.compile("(?P<FIRST_ONE>a)(?<other>b)?");
    assertThat(pattern.groupNames()).containsExactly("FIRST_ONE", "other");
    var match = pattern.lookingAt("a", new StepBudget(100)).orElseThrow();
    assertThat(match.group(pattern.groupNumber("FIRST_ONE"))).isEqualTo("a");
    assertThat(match.group(pattern.groupNumber("other"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[a", "a\\", "(?R)", "(?P=x)", "(?P<a>x)(?P<a>y)", "*", "[[:x:]]"})
  void refusesWhatCannotBeRun(String pcre) {
    assertThatThrownBy(() -> TextPattern.compile(pcre))
        .isInstanceOf(InvalidTextPatternException.class)
        .message()
        .isNotBlank();
  }

  @Test
  void deepRecursionIsOutOfSteps() throws InvalidTextPatternException {
    TextPattern pattern = TextPattern.compile("(a|b)*c");
    String text = "ab".repeat(200_000);
    StepBudget budget = new StepBudget(1_000_000_000L);
    assertThatThrownBy(() -> pattern.findAll(text, budget, match -> {}))
        .isInstanceOf(StepBudget.Exhausted.class);
  }

  private static List<String> found(TextPattern pattern, String text) {
    List<String> found = new ArrayList<>();
    pattern.findAll(text, new StepBudget(10_000), match -> found.add(match.group()));
    return found;
  }
}
