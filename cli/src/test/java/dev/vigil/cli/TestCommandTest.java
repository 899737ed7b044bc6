package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeRule() throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        "rules:\n  - {id: own, message: m, severity: LOW, languages: [python], pattern: f(1)}\n");
  }

  @Test
  void passesIfExactlyTheAnnotatedLinesAreReported() throws IOException {
    Files.writeString(
        folder.resolve("own.py"),
        """
        # ruleid: own, other
        f(1)
        # ok: own
        f(2)
        # todoruleid: own
        g(1)
        # ruleid: deepok: own
        f(3)
        x = "# ruleid: own"
        """);
    Commands.Result result = Commands.run("test", folder);
    assertThat(result.out()).contains("1 of 1 tests passed");
    assertThat(result.status()).isZero();
  }

  @Test
  void saysWhichLinesAreMissingAndWhichUnexpected() throws IOException {
    Files.writeString(folder.resolve("own.py"), "# ruleid: own\nf(2)\n# ok: own\nf(1)\n");
    Commands.Result result = Commands.run("test", folder);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .contains("failed: own")
        .contains("not reported, but expected: lines [2]")
        .contains("reported, but not expected: lines [4]");
  }

  @Test
  void saysThatARuleHasNoFixture() {
    assertThat(Commands.run("test", folder).out()).contains("no fixture: ");
  }

  @Test
  void aFolderWithoutRulesIsAnError() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Commands.run("test", empty).status()).isEqualTo(2);
    assertThat(Commands.run("test", folder.resolve("nowhere")).err()).contains("cannot read");
  }
}
