package dev.vigil.analyzer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileTypesTest {
  @ParameterizedTest
  @CsvSource({
    "*.html, text",
    "**/templates/*.html, text",
    "*.py, python",
    "src/main/*.java, java",
    "test*.py, python",
    ".semgrepignore, text"
  })
  void runsARuleForOneTypeOfFilesOnThatOnly(String glob, String language) {
    PathGlobs paths = new PathGlobs(List.of(glob), List.of());
    for (String other : List.of("text", "python", "java")) {
      assertThat(FileTypes.mayBe(paths, other)).isEqualTo(other.equals(language));
    }
  }

  @ParameterizedTest
  @CsvSource({"Dockerfile", "*", "tests/", "*.html/", "*.{html,py}", "*.cgi", ".profile"})
  void anyLanguageMayBeWhereTheNameDoesNotTell(String glob) {
    PathGlobs paths = new PathGlobs(List.of(glob), List.of());
    assertThat(FileTypes.mayBe(paths, "python")).isTrue();
  }

  @Test
  void oneOfSeveralGlobsIsEnough() {
    PathGlobs paths = new PathGlobs(List.of("*.html", "*.py"), List.of());
    assertThat(FileTypes.mayBe(paths, "python")).isTrue();
    assertThat(FileTypes.mayBe(paths, "java")).isFalse();
    assertThat(FileTypes.mayBe(PathGlobs.EVERYWHERE, "java")).isTrue();
  }
}
