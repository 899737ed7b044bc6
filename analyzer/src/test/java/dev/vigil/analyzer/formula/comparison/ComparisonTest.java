package dev.vigil.analyzer.formula.comparison;

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
          new Comparison.CodeText("a, b"),
          "$L",
          new Comparison.CodeValue("['*', x]", List.of("*", new Comparison.CodeText("x"))),
          "$M",
          new Comparison.CodeValue("{'k': 1}", Map.of("k", BigInteger.ONE)));

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
        "$N * 100000000000000000000 > 99999999999999999999",
        "$N ** 2 == 49 and 2 ** -1 == 0.5",
        "$N << 3 == 56 and $N >> 1 == 3",
        "-$N // 2 == -4 and $N // 2.0 == 3.0",
        "~$N == -8",
        "('big' if $N > 5 else 'small') == 'big'",
        "$T[0] == 'T' and $T[-1] == 't'",
        "$T[1:3] == 'ex' and $T[::-1] == 'txeT'",
        "[1, 2, 3][1:] == [2, 3] and (1, 2)[0] == 1",
        "{'a': 1}['a'] == 1 and 'a' in {'a': 1}",
        "$N and $T and not '' and not [] and True",
        "('' or 'x') == 'x'",
        "'a' * 3 == 'aaa' and [1] + [2] == [1, 2]",
        "$N is not None and None is None",
        "$T.lower() == 'text' and $T.startswith('T') and $T.endswith('xt')",
        "' a '.strip() == 'a' and 'a-b'.split('-') == ['a', 'b']",
        "'aba'.replace('b', '') == 'aa' and 'aba'.count('a') == 2 and 'ab'.find('b') == 1",
        "len($T) == 4 and abs(-$N) == 7 and int('ff', 16) == 255 and float('1.5') == 1.5",
        "True == 1 and bool('x')",
        "'*' in $L and len($L) == 2 and $L != ['*'] and $L[0] == '*'",
        "str($L) == \"['*', x]\"",
        "'k' in $M and $M['k'] == 1 and 'z' not in $M",
        "[1, 2] < [1, 3]"
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
        "$N",
        "'y' in $L",
        "'y' not in $L",
        "$L == ['*', 'x']",
        "2 ** 1000000000 > 1",
        "1 << 1000000000 > 1",
        "'a' * 1000000000 == 'a'",
        "$T[9] == 't'",
        "$N << -1 == 3",
        "$C.lower() == 'call(x)'",
        "$X if $X else True"
      })
  void whatCannotBeComputedDoesNotHold(String text) throws InvalidComparisonException {
    assertThat(test(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "eval($X)",
        "$X @ 9",
        "$X.y",
        "lambda: 1",
        "re.match('(', $X)",
        "str()",
        "$X.pop()",
        "len(1, 2)",
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
