package dev.vigil.analyzer.match;

import static dev.vigil.analyzer.match.PythonMatches.bound;
import static dev.vigil.analyzer.match.PythonMatches.find;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.MatchOptions;
import org.junit.jupiter.api.Test;

class OperatorMatchingTest {
  @Test
  void matchesLogicInAnyGrouping() throws InvalidPatternException {
    String code = "p = a and b and c\nq = x | y\n";
    assertThat(find(code, "a and ... and c")).containsExactly("a and b and c");
    assertThat(find(code, "$A and $B")).containsExactly("a and b and c");
    assertThat(bound(code, "a and $B", "$B")).containsExactly("b and c");
    assertThat(find(code, "y | x")).containsExactly("x | y");
  }

  @Test
  void takesOperandsThatMayBeExchangedInAnyOrder() throws InvalidPatternException {
    String code = "x = a | b | c\n";
    assertThat(find(code, "c | a")).containsExactly("a | b | c");
    assertThat(find(code, "c | $X | a")).containsExactly("a | b | c");
    assertThat(bound(code, "c | $X", "$X")).containsOnly("a | b");
    assertThat(find(code, "c | d")).isEmpty();
    MatchOptions fixed = MatchOptions.DEFAULT.with(MatchOption.AC_MATCHING, false);
    assertThat(find(code, "b | a", fixed)).isEmpty();
    assertThat(find(code, "a | b", fixed)).containsExactly("a | b");
  }

  @Test
  void exchangesSidesOnlyIfARuleSaysSo() throws InvalidPatternException {
    String code = "x = a and b\ny = a == b\nz = a != b\n";
    MatchOptions commutative = MatchOptions.DEFAULT.with(MatchOption.COMMUTATIVE_BOOLOP, true);
    MatchOptions symmetric = MatchOptions.DEFAULT.with(MatchOption.SYMMETRIC_EQ, true);
    assertThat(find(code, "b and a")).isEmpty();
    assertThat(find(code, "b and a", commutative)).containsExactly("a and b");
    assertThat(find(code, "b == a")).isEmpty();
    assertThat(find(code, "b == a", symmetric)).containsExactly("a == b");
    assertThat(find(code, "b != $X", symmetric)).containsExactly("a != b");
  }

  /** Rules for Python 2 and 3 write so, and Semgrep reads it. */
  @Test
  void readsTheOldSignOfWhatIsNotEqual() throws InvalidPatternException {
    assertThat(find("x = a != now()\ny = a == now()\n", "$X <> now()"))
        .containsExactly("a != now()");
  }

  @Test
  void takesAnEllipsisForAnyOperands() throws InvalidPatternException {
    String code = "x = a + b + c\n";
    assertThat(find(code, "a + ...")).containsExactly("a + b", "a + b + c");
    assertThat(find(code, "... + c")).containsExactly("a + b + c");
  }
}
