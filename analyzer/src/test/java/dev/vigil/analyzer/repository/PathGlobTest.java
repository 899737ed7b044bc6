package dev.vigil.analyzer.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.rule.PathGlobs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathGlobTest {
  @ParameterizedTest
  @CsvSource({
    // floating
    "*.py, a.py, true",
    "*.py, x/y/a.py, true",
    "*.py, a.pyc, false",
    "tests, x/tests/a.py, true",
    "tests, x/tests, true",
    "tests, x/mytests/a.py, false",
    // anchored
    "/a.py, a.py, true",
    "/a.py, x/a.py, false",
    "/src/*.py, src/a.py, true",
    "/src/*.py, x/src/a.py, false",
    "/src, src/x/y.py, true",
    // a slash in the middle floats
    "src/api, x/src/api/a.py, true",
    "src/*.py, x/src/a.py, true",
    "src/*.py, src/x/a.py, false",
    // directories only
    "tests/, tests/a.py, true",
    "tests/, x/tests/a.py, true",
    "tests/, x/tests, false",
    // double star
    "**/a.py, a.py, true",
    "**/a.py, x/y/a.py, true",
    "/x/**/a.py, x/a.py, true",
    "/x/**/a.py, x/y/z/a.py, true",
    "/x/**, x/y/a.py, true",
    "/x/**, x, false",
    "/x/**/, x/a.py, false",
    "/x/**/, x/y/a.py, true",
    "a**z, abcz, true",
    "a**z, ab/cz, false",
    // one character
    "?.py, a.py, true",
    "?.py, ab.py, false",
    "a?b, a/b, false",
    "?, 😀, true",
    "[a-c]x, bx, true",
    "[!a-c]x, bx, false",
    "[^a-c]x, dx, true",
    "[]]x, ]x, true",
    "[ab, [ab, true",
    "[ab, a, false",
    // escapes and names as they are
    "a\\*b, a*b, true",
    "a\\*b, axb, false",
    "a.b, axb, false",
    "*, .hidden, true",
    "*a*b*c*, xaxbxcx, true",
    "*a*b*c*, xbxaxcx, false",
    "/, a/b, true",
  })
  void readsGlobsAsGitignoreDoesButForMiddleSlashes(String glob, String path, boolean matches) {
    assertThat(PathGlob.of(glob).matches(path)).isEqualTo(matches);
  }

  @Test
  void exclusionWinsOverInclusion() {
    PathFilter filter = new PathFilter(new PathGlobs(List.of("*.py", "*.pyi"), List.of("tests/")));

    assertThat(filter.accepts("a.py")).isTrue();
    assertThat(filter.accepts("a.pyi")).isTrue();
    assertThat(filter.accepts("a.txt")).isFalse();
    assertThat(filter.accepts("tests/a.py")).isFalse();
  }

  @Test
  void acceptsEveryPathWithoutGlobs() {
    assertThat(new PathFilter(PathGlobs.EVERYWHERE).accepts("a/b\nc")).isTrue();
  }

  @Test
  void excludesOnlyWhatIsNamedIfNothingIsIncluded() {
    PathFilter filter = new PathFilter(new PathGlobs(List.of(), List.of("/docs")));

    assertThat(filter.accepts("docs/a.py")).isFalse();
    assertThat(filter.accepts("src/docs/a.py")).isTrue();
  }
}
