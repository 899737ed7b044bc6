package dev.vigil.analyzer.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.budget.WorkBudget;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ComparisonTest {
  private static final Map<String, Object> VALUES =
      Map.of(
          "$N",
          BigInteger.valueOf(7),
          "$T",
          "Text",
          "$D",
          "0042",
          "$C",
          new Comparison.CodeText("call(x)"),
          "$...ARGS",
          new Comparison.CodeText("a, b"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "str($...ARGS) in ['a, b', 'c']",
        "$N == 7 and not $N > 8",
        "$N in [1, 7]",
        "$N % 4 == 3",
        "-$N % 4 == 1",
        "$N / 2 == 3.5",
        "1 < $N <= 7",
        "lower($T) == 'text' or $X",
        "int($D) == 42",
        "str($C) == 'call(x)'",
        "re.match('T.x', $T)",
        "'ex' in $T",
        "$T not in ['a']",
        "$N == 0x7",
        "$N & 4 == 4 and $N & 8 == 0",
        "$N | 8 == 15 and $N ^ 1 == 6",
        "strptime('1970-01-02') == 86400",
        "strptime('2026-01-31') < strptime('2026-02-01')",
        "parse_promql_duration('1h30m') == 5400000",
        "parse_promql_duration('1500ms') == 1500",
        "parse_promql_duration('2w') > parse_promql_duration('13d23h59m59s999ms')",
        "$N * 100000000000000000000 > 99999999999999999999"
      })
  void holds(String text) throws InvalidComparisonException {
    assertThat(test(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$X == 1",
        "not $X",
        "$C == 'call(x)'",
        "$N / 0 == 1",
        "$N % 0 == 1",
        "$T > 1",
        "strptime('soon') > 0",
        "parse_promql_duration('') == 0",
        "parse_promql_duration('5') > 0",
        "parse_promql_duration('5m1h') > 0",
        "$N"
      })
  void whatCannotBeComputedDoesNotHold(String text) throws InvalidComparisonException {
    assertThat(test(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "eval($X)",
        "$X ** 9",
        "$X.y",
        "lambda: 1",
        "re.match('(', $X)",
        "str()",
        "today() > 0",
        "today(1) > 0"
      })
  void refusesWhatItDoesNotKnow(String text) {
    assertThatThrownBy(() -> Comparison.parse(text, Optional.empty()))
        .isInstanceOf(InvalidComparisonException.class);
  }

  @Test
  void todayIsTheDayThatItIsReadFor() throws InvalidComparisonException {
    Optional<LocalDate> day = Optional.of(LocalDate.parse("2026-01-31"));
    for (String text :
        List.of(
            "today() == strptime('2026-01-31')",
            "today() - strptime('2026-01-01') == 30 * 24 * 3600",
            "str(today()) == '1769817600'")) {
      Comparison comparison = Comparison.parse(text, day);
      assertThat(comparison.test(name -> Optional.empty(), new WorkBudget(1000))).as(text).isTrue();
      assertThat(comparison.dependsOnDay()).isTrue();
    }
    assertThat(Comparison.parse("1 == 1", day).dependsOnDay()).isFalse();
    assertThatThrownBy(() -> Comparison.parse("today(1) > 0", day))
        .isInstanceOf(InvalidComparisonException.class);
  }

  private static boolean test(String text) throws InvalidComparisonException {
    return Comparison.parse(text, Optional.empty())
        .test(name -> Optional.ofNullable(VALUES.get(name)), new WorkBudget(1000));
  }
}
