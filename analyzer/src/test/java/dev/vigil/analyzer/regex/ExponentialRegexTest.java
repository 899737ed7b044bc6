package dev.vigil.analyzer.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Detection of regular expressions that backtrack exponentially. */
final class ExponentialRegexTest {
  @ParameterizedTest
  @ValueSource(strings = {"^(a+)+$", "([a-z]+)*x", "(?:\\d+|x)*y", "(a*)*b"})
  void findsNestedRepetitions(String regex) {
    assertThat(ExponentialRegex.isOne(regex)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"^a+$", "(a+)+", "[a", "[^", "([a-z]+", "a{", "\\", "(?", "(?i", "(?<n", "[]", ""})
  void takesNothingElseForOne(String regex) {
    assertThat(ExponentialRegex.isOne(regex)).isFalse();
  }

  @Provide
  Arbitrary<String> malformed() {
    return Arbitraries.strings().withChars("()[]{}?*+|\\^$-:<>=!,a1P\n#").ofMaxLength(12);
  }

  @Property(tries = 5000)
  void readsAnyTextToItsEnd(@ForAll("malformed") String text) {
    assertThatCode(() -> ExponentialRegex.isOne(text)).doesNotThrowAnyException();
  }
}
