package dev.vigil.analyzer.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.budget.WorkBudget;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
        "\\Q.*\\E ~ a.*b ~ .*",
        "(*CRLF)a+ ~ baac ~ aa",
        "(*UTF8)(*UCP)é ~ née ~ é",
        "(a)(b)\\g1 ~ aba ~ aba",
        "(a)(b)\\g{2}1 ~ abb1 ~ abb1",
        "(a)(?<n>b)\\g{-1} ~ abb ~ abb"
      })
  void readsPcre(String pcre, String text, String matched) throws InvalidTextPatternException {
    assertThat(found(TextPattern.compile(pcre), text)).containsExactly(matched);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "^(get|post)$ ~ get post",
        "(?:io\\.open|open)$ ~ io.open open",
        "^run_all$ ~ run_all",
        "^get|post$ ~ ",
        "^(get|post) ~ ",
        "^(get|po.t)$ ~ ",
        "^(get|)$ ~ ",
        "(?i)^(get|post)$ ~ "
      })
  void knowsWhatIsAListOfWords(String pcre, String words) throws InvalidTextPatternException {
    Set<String> expected = words == null ? Set.of() : Set.of(words.split(" "));
    assertThat(TextPattern.compile(pcre).words().orElse(Set.of())).isEqualTo(expected);
  }

  /** What is sure must be so, or matches are lost. */
  @ParameterizedTest
  @ValueSource(strings = {"get", "getx", "get\n", "get\r", "get\u2028x", "x\nget", "", "post"})
  void isNotSureOfTextsThatMatch(String text) throws InvalidTextPatternException {
    TextPattern pattern = TextPattern.compile("^(get|post)$");
    if (Pattern.compile(pattern.regex(), Pattern.MULTILINE).matcher(text).lookingAt()) {
      assertThat(pattern.surelyNotAtStartOf(text)).isFalse();
      assertThat(pattern.lookingAt(text, new WorkBudget(1000))).isPresent();
    }
    assertThat(pattern.surelyNotAtStartOf("gets")).isTrue();
  }

  @Test
  void isEqualIfExpressionAndFlagsAre() throws InvalidTextPatternException {
    assertThat(TextPattern.compile("a+")).isEqualTo(TextPattern.compile("a+"));
    assertThat(TextPattern.compile("a+"))
        .isNotEqualTo(TextPattern.compile("a+", EnumSet.of(TextPattern.Flag.CASELESS)));
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
    var match = pattern.lookingAt("a", new WorkBudget(100)).orElseThrow();
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
    WorkBudget budget = new WorkBudget(1_000_000_000L);
    assertThatThrownBy(() -> pattern.findAll(text, budget, match -> {}))
        .isInstanceOf(WorkBudget.Exhausted.class);
  }

  private static List<String> found(TextPattern pattern, String text) {
    List<String> found = new ArrayList<>();
    pattern.findAll(text, new WorkBudget(10_000), match -> found.add(match.group()));
    return found;
  }
}
