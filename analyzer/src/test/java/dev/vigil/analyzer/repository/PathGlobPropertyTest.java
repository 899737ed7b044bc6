package dev.vigil.analyzer.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PathGlobPropertyTest {
  @Property(tries = 5000)
  void agreesWithItsTranslationToARegularExpression(
      @ForAll("globs") String glob, @ForAll("paths") String path) {
    assertThat(PathGlob.of(glob).matches(path))
        .as("%s on %s", glob, path)
        .isEqualTo(translated(glob).matcher(path).matches());
  }

  @Property
  void coversEverythingBelowWhatItMatches(
      @ForAll("globs") String glob, @ForAll("paths") String path, @ForAll("paths") String below) {
    if (PathGlob.of(glob).matches(path)) {
      assertThat(PathGlob.of(glob).matches(path + "/" + below)).isTrue();
    }
  }

  @Property
  void aPathCoversItself(@ForAll("paths") String path) {
    assertThat(PathGlob.of("/" + path).matches(path)).isTrue();
    assertThat(PathGlob.of(path).matches("x/" + path)).isTrue();
  }

  @Provide
  Arbitrary<String> globs() {
    return Arbitraries.of("a", "b", "ab", "*", "a*", "*b", "?", "a*b", "**", "[ab]")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(segments ->
            Arbitraries.of("", "/")
                .flatMap(start ->
                    Arbitraries.of("", "/").map(end -> start + String.join("/", segments) + end)));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of("a", "b", "ab", "aab", "c", ".a")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(names -> String.join("/", names));
  }

  private static Pattern translated(String glob) {
    boolean anchored = glob.startsWith("/");
    boolean directory = glob.endsWith("/");
    String body = glob.substring(anchored ? 1 : 0, glob.length() - (directory ? 1 : 0));
    StringBuilder regex = new StringBuilder(anchored ? "" : "(?:.*/)?");
    String[] segments = body.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals("**")) {
        regex.append(last ? "[^/]+(?:/[^/]+)*" : "(?:[^/]+/)*");
      } else {
        regex
            .append(segments[i].replace("*", "[^/]*").replace("?", "[^/]"))
            .append(last ? "" : "/");
      }
    }
    return Pattern.compile(regex + (directory ? "/.+" : "(?:/.+)?"), Pattern.DOTALL);
  }
}
