package dev.vigil.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DefinitionsTest {
  private static final String TEXT =
      """
      import first
      class A:
        second = 1
        def f(self):
          def g():
            third()
          fourth()
        def h(self):
          fifth()
        class B:
          sixth = 1
      seventh()
      def k(eighth):
        pass
      """;

  private final Definitions definitions =
      new Definitions(
          Languages.BUILT_IN
              .frontEnd("python")
              .map(python -> new PatternMatcher(python.parse(SourceText.of(TEXT)))));

  @ParameterizedTest
  @CsvSource({
    "first, ''",
    "second, A",
    "third, A.f.g",
    "fourth, A.f",
    "fifth, A.h",
    "sixth, A.B",
    "seventh, ''",
    "eighth, k",
    "class A, A",
    "def g, A.f.g"
  })
  void namesTheInnermostDefinition(String word, String name) {
    int start = TEXT.indexOf(word);

    assertThat(definitions.around(new Span(start, start + word.length()))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"third, fourth, A.f", "fourth, fifth, A", "fifth, seventh, ''"})
  void namesWhatIsAroundAllOfARegion(String first, String last, String name) {
    Span region = new Span(TEXT.indexOf(first), TEXT.indexOf(last));

    assertThat(definitions.around(region)).isEqualTo(name);
  }

  @Test
  void namesNothingInATextWithoutCode() {
    assertThat(new Definitions(Optional.empty()).around(new Span(0, 5))).isEmpty();
  }
}
