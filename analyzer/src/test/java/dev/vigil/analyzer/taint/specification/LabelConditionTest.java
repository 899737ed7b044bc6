package dev.vigil.analyzer.taint.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelConditionTest {
  @ParameterizedTest
  @CsvSource({
    "A, true",
    "C, false",
    "not C, true",
    "A and B, true",
    "A and C, false",
    "C or A and B, true",
    "(C or A) and C, false",
    "not A and C or B, true",
    "not (A and C), true",
    "not not A, true",
    "True, true",
    "A and False, false"
  })
  void notBindsCloserThanAndCloserThanOr(String text, boolean expected) throws Exception {
    assertThat(LabelCondition.parse(text).holds(Set.of("A", "B"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'', at the end",
    "A B, before: B",
    "A and, at the end",
    "and A, before: and",
    "(A, parenthesis",
    "A), before: )",
    "A & B, at: & B"
  })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> LabelCondition.parse(text))
        .isInstanceOf(InvalidLabelConditionException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aConditionThatNestsTooDeepIsRefused() {
    assertThatThrownBy(() -> LabelCondition.parse("not ".repeat(100_000) + "A"))
        .isInstanceOf(InvalidLabelConditionException.class);
  }
}
