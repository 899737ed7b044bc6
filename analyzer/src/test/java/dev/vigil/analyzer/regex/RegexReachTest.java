package dev.vigil.analyzer.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegexReachTest {
  /** Each character may be two units. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "abc # 6",
        "a{2,5}b # 12",
        "(?:ab|c){3} # 12",
        "a?[b-d]{0,4}? # 10",
        "(?<NAME>\\w{1,3})=(?!x*)(?<=y+) # 8",
        "(?i)\\bkey$ # 6"
      })
  void tellsTheLongestMatch(String regex, int units) {
    assertThat(RegexReach.of(regex)).hasValue(units);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a*", "a+b", "a{2,}", "(a+)?", "(a)\\1", "a{9999}", "(?:a{100}){100}"})
  void doesNotTellOfTheOthers(String regex) {
    assertThat(RegexReach.of(regex)).isEmpty();
  }
}
