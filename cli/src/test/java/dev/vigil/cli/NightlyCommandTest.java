package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says before it starts anything. */
final class NightlyCommandTest {
  @TempDir Path directory;

  @Test
  void startsNothingIfNoneOfTheRepositoriesIsThere() {
    assertThat(refusal(directory.resolve("one").toString(), directory.resolve("two").toString()))
        .contains("no such directory: ")
        .contains(directory.resolve("one").toString())
        .contains(directory.resolve("two").toString());
    assertThat(Files.exists(directory.resolve("data"))).isFalse();
  }

  @Test
  void wantsRepositories() {
    assertThat(refusal()).contains("no repository given; name paths or URLs");
    assertThat(refusal("a", "--inventory", "b"))
        .contains("give repositories, --inventory, --mirrors or --github");
  }

  @Test
  void wantsADirectoryOfRepositories() throws Exception {
    String mirrors = directory.toString();
    assertThat(refusal("--mirrors", mirrors))
        .contains("there is no Git repository below " + mirrors);
    assertThat(refusal(".", "--mirrors", mirrors)).contains("only one of them");
    assertThat(refusal(".", "--jobs", "0")).contains("--jobs is at least 1, not 0");
  }

  @Test
  void namesOptionThatItDoesNotKnow() {
    assertThat(refusal(".", "--rule", "x")).contains("Unknown option").contains("--rule");
  }

  private String refusal(String... arguments) {
    List<String> all = new ArrayList<>(List.of("nightly"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", directory.resolve("data").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Vigil.run(new PrintWriter(out), new PrintWriter(err, true), all.toArray(String[]::new));
    assertThat(status).isEqualTo(2);
    return err.toString();
  }
}
