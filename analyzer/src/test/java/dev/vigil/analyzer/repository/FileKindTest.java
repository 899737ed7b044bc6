package dev.vigil.analyzer.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileKindTest {
  @ParameterizedTest
  @CsvSource({
    "web/app.JS, JavaScript, CODE",
    "index.php, PHP, CODE",
    "Gemfile, Ruby, CODE",
    "deploy/Dockerfile, Dockerfile, CONFIGURATION",
    "settings.yml, YAML, CONFIGURATION",
    ".env, environment file, CONFIGURATION",
    "LICENSE, text, TEXT",
    "a/package-lock.json, text, TEXT",
    "bin/deploy, unknown type, CODE",
    "main.zig, unknown type, CODE"
  })
  void tellsByTheNameWhatAFileIsFor(String path, String name, FileKind.Purpose purpose) {
    assertThat(FileKind.of(path, "text")).isEqualTo(new FileKind(name, purpose));
  }

  @Test
  void tellsTheLanguageAsWhichAFileIsAnalysed() {
    assertThat(FileKind.of("bin/tool", "python").name()).isEqualTo("Python");
    assertThat(FileKind.of("vendor/a.py", "text").name()).isEqualTo("Python");
  }

  @Test
  void knowsEveryExtensionThatTellsALanguage() {
    for (String extension : Languages.BUILT_IN.fileTypes().known()) {
      assertThat(FileKind.of("a." + extension, "text").name())
          .describedAs(extension)
          .isNotEqualTo("unknown type");
    }
  }
}
