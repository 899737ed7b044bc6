package dev.vigil.analyzer.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOptions;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class RequiredWordsTest {
  @Test
  void namesAreRequired() throws InvalidPatternException {
    assertThat(required("python", "os.$F($X, shell=True)")).containsExactly("os", "shell");
  }

  @Test
  void keywordsOfStatementsAreRequiredAsTheLanguageHasThem() throws InvalidPatternException {
    assertThat(
            required("python", "try:\n    ...\nexcept $E:\n    ...\n    raise $X\n    assert $C\n"))
        .containsExactly("assert", "except", "raise", "try");
    assertThat(required("java", "try { ... } catch ($E $N) { throw $X; }"))
        .containsExactly("catch", "throw", "try");
  }

  @Test
  void keywordsOfWhatIsWrittenInSeveralWaysAreNotRequired() throws InvalidPatternException {
    assertThat(required("python", "if $C:\n    return $X\n")).isEmpty();
    assertThat(required("python", "from a import b")).containsExactly("a", "b");
  }

  private static SortedSet<String> required(String language, String pattern)
      throws InvalidPatternException {
    return CodePattern.compile(
            Languages.BUILT_IN.frontEnd(language).orElseThrow(), pattern, MatchOptions.DEFAULT)
        .requiredWords();
  }
}
