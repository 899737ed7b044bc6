package dev.vigil.analyzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileTypesTest {
  private static final FileTypes TYPES = Languages.BUILT_IN.fileTypes();

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
    List<String> globs = List.of(glob);
    for (String other : List.of("text", "python", "java")) {
      assertThat(TYPES.mayBe(globs, other)).isEqualTo(other.equals(language));
    }
  }

  @ParameterizedTest
  @CsvSource({"Dockerfile", "*", "tests/", "*.html/", "*.{html,py}", "*.cgi", ".profile"})
  void anyLanguageMayBeWhereTheNameDoesNotTell(String glob) {
    List<String> globs = List.of(glob);
    assertThat(TYPES.mayBe(globs, "python")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "values.yaml, yaml",
    "ci.YML, yaml",
    ".clang-format, yaml",
    "package.json, json",
    "tsconfig.jsonc, json",
    ".babelrc, json",
    "package-lock.json, text",
    "pnpm-lock.yaml, text"
  })
  void tellsDataByNameUnlessMachinesWriteIt(String name, String language) {
    assertThat(Languages.BUILT_IN.ofFile(name, "")).isEqualTo(language);
  }

  @Test
  void oneOfSeveralGlobsIsEnough() {
    List<String> globs = List.of("*.html", "*.py");
    assertThat(TYPES.mayBe(globs, "python")).isTrue();
    assertThat(TYPES.mayBe(globs, "java")).isFalse();
    assertThat(TYPES.mayBe(List.of(), "java")).isTrue();
  }
}
