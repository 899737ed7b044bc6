package dev.vigil.ingest.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IgnoreFilesTest {
  @ParameterizedTest
  @CsvSource({
    "a.py, a.py, true",
    "a.py, b/a.py, true",
    "/a.py, b/a.py, false",
    "b/a.py, c/b/a.py, false",
    "**/b/a.py, c/b/a.py, true",
    "**/b/a.py, b/a.py, true",
    "b/**, b/c/a.py, true",
    "b/**/a.py, b/a.py, true",
    "b/**/a.py, b/c/d/a.py, true",
    "b/**/a.py, bc/a.py, false",
    "*.py, b/a.py, true",
    "b/*.py, b/c/a.py, false",
    "a?.py, ab.py, true",
    "a?b, a/b, false",
    "[a-c].py, b.py, true",
    "[!a-c].py, b.py, false",
    "[]a].py, ].py, true",
    "[a, [a, true",
    "b/, b/a.py, true",
    "a.py/, a.py, false",
    "\\#a, #a, true",
    "\\!a, !a, true",
    "#a, #a, false",
    "b, b/c/a.py, true",
    "a**c, abc, true",
    "a**c, a/c, false"
  })
  void ignoresAsGitDoes(String rule, String path, boolean ignored) {
    assertThat(ignored(rule, path)).isEqualTo(ignored);
  }

  @Test
  void takesBackWhatALaterRuleNamesButNothingInAnIgnoredFolder() {
    assertThat(ignored("*.py\n!a.py", "a.py")).isFalse();
    assertThat(ignored("!a.py\n*.py", "a.py")).isTrue();
    assertThat(ignored("b/\n!b/a.py", "b/a.py")).isTrue();
    assertThat(ignored("b/*\n!b/a.py", "b/a.py")).isFalse();
  }

  @Test
  void letsTheDeepestFileDecideForItsFolder() {
    IgnoreFiles files = new IgnoreFiles();
    files.add("", IgnoreRules.parse("*.py\n", new MatchBudget()));
    files.add("b", IgnoreRules.parse("!a.py\n/c/\n", new MatchBudget()));
    assertThat(files.ignoresFile("a.py")).isTrue();
    assertThat(files.ignoresFile("b/a.py")).isFalse();
    assertThat(files.ignoresFile("b/x.py")).isTrue();
    assertThat(files.ignoresFile("b/c/a.txt")).isTrue();
    assertThat(files.ignoresFile("c/a.txt")).isFalse();
  }

  @Test
  void readsTheFilesThatAreIncluded() {
    IgnoreRules rules =
        IgnoreRules.parse(
            ":include .gitignore\n!kept.py\n",
            new MatchBudget(),
            name -> name.equals(".gitignore") ? Optional.of("*.py") : Optional.empty());
    assertThat(rules.decide("a.py", false)).contains(true);
    assertThat(rules.decide("kept.py", false)).contains(false);
  }

  @Test
  @Timeout(60) // without a budget it takes hours, with it seconds, also on a busy machine
  void isNotHeldUpByHostilePatterns() {
    assertThat(ignored("*a".repeat(500) + "b", "a".repeat(2000))).isFalse();
    assertThat(ignored("**/a/".repeat(500) + "b", "a/".repeat(500) + "c")).isFalse();
    String path = "a".repeat(200);
    IgnoreFiles files = new IgnoreFiles();
    files.add("", IgnoreRules.parse(("*a".repeat(90) + "b\n").repeat(4000), new MatchBudget()));
    for (int i = 0; i < 1000; i++) {
      assertThat(files.ignoresFile(path + i)).isFalse();
    }
  }

  @Test
  void agreesWithGitOnRandomPatterns(@TempDir Path directory) throws Exception {
    assumeThatCode(() -> git(directory, List.of("git", "--version"), ""))
        .as("needs git on the path to compare with")
        .doesNotThrowAnyException();
    git(directory, List.of("git", "init", "--quiet"), "");
    Random random = new Random(7);
    for (int round = 0; round < 150; round++) {
      String rules = lines(random, "ab*?/![]-c", 6);
      List<String> paths = paths(random);
      Files.writeString(directory.resolve(".gitignore"), rules);
      List<String> expected =
          git(
                  directory,
                  List.of("git", "check-ignore", "--no-index", "--stdin"),
                  String.join("\n", paths) + "\n")
              .lines()
              .toList();
      List<String> actual = paths.stream().filter(path -> ignored(rules, path)).toList();
      assertThat(actual).as("rules:\n%s", rules).isEqualTo(expected);
    }
  }

  private static String lines(Random random, String alphabet, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      for (int length = random.nextInt(1, 7); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> paths(Random random) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      StringBuilder path = new StringBuilder();
      for (int depth = random.nextInt(1, 4); depth > 0; depth--) {
        path.append(path.isEmpty() ? "" : "/");
        for (int length = random.nextInt(1, 4); length > 0; length--) {
          path.append("abc-".charAt(random.nextInt(4)));
        }
      }
      paths.add(path.toString());
    }
    return paths;
  }

  private static String git(Path directory, List<String> command, String input)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.outputWriter(StandardCharsets.UTF_8).append(input).close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return output;
  }

  private static boolean ignored(String rules, String path) {
    IgnoreFiles files = new IgnoreFiles();
    files.add("", IgnoreRules.parse(rules, new MatchBudget()));
    return files.ignoresFile(path);
  }
}
