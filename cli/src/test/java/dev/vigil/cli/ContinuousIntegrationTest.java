package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the templates in {@code docs/ci.md}, run on a small folder. */
final class ContinuousIntegrationTest {
  private static final Pattern COMMAND = Pattern.compile("/opt/vigil/vigil (scan [^\\n]*)");

  @TempDir private Path folder;

  @Test
  void everyTemplateRuns() throws IOException {
    Path code = Files.writeString(folder.resolve("a.py"), "import os\nos.system(c)\n");
    Path project = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    Matcher commands = COMMAND.matcher(Files.readString(project.resolve("docs/ci.md")));
    int run = 0;
    while (commands.find()) {
      List<Object> arguments = new ArrayList<>();
      for (String word : commands.group(1).split(" ", -1)) {
        arguments.add(
            word.equals(".")
                ? folder
                : word.matches("[\\w.-]+\\.(?:sarif|json)") ? folder.resolve(word) : word);
      }
      if (!arguments.contains(folder)) {
        arguments.add(code);
      }
      Commands.Result result = Commands.run(arguments.toArray());
      assertThat(result.status()).describedAs("%s: %s", arguments, result.err()).isIn(0, 1);
      run++;
    }
    assertThat(run).isEqualTo(3);
    assertThat(folder.resolve("vigil.sarif")).isNotEmptyFile();
    assertThat(folder.resolve("gl-sast-report.json")).isNotEmptyFile();
  }
}
