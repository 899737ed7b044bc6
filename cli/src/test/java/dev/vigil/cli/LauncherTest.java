package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script {@code vigil}, with a Java that prints its arguments. */
final class LauncherTest {
  @TempDir private Path folder;
  private Path installation = Path.of("");

  @BeforeEach
  void install() throws IOException {
    folder = folder.toRealPath(LinkOption.NOFOLLOW_LINKS);
    installation = folder.resolve("opt/vigil");
    Path project = Path.of("").toAbsolutePath().getParent();
    for (String file : new String[] {"vigil", ".mvn/wrapper/find-jdk.sh"}) {
      Path copy = installation.resolve(file);
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      Files.copy(Objects.requireNonNull(project).resolve(file), copy);
    }
    Files.createDirectories(installation.resolve("cli/target"));
    Files.createFile(installation.resolve("cli/target/vigil-cli-0.jar"));
    Files.createFile(installation.resolve("cli/target/vigil.built"));
    executable("jdk/bin/javac", "");
    executable("jdk/bin/java", "echo \"$@\"\n");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");
  }

  private void executable(String path, String script) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void startsThroughSymbolicLinksAndWithoutAHome() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("first"), installation.resolve("vigil"));
    Files.createSymbolicLink(bin.resolve("second"), Path.of("first"));

    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", bin.resolve("second").toString(), "rules", "--json")
            .directory(bin.toFile())
            .redirectErrorStream(true);
    builder.environment().remove("HOME");
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).describedAs(out).isZero();
    assertThat(out)
        .contains("-Dvigil.home=" + installation, "dev.vigil.cli.Vigil rules --json")
        .doesNotContain("building");
  }
}
