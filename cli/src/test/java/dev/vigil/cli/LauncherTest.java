package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

  @Test
  void neitherColoursNorRewritesLinesInPipes() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", installation.resolve("vigil").toString(), "rules")
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("TERM", "xterm");
    Process process = builder.start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("-Dvigil.terminal=false -Dvigil.terminal.output=false");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void runsFromAnInstallationOfAnotherUserThatCannotBeWritten() throws Exception {
    // Newer than what is built: a writable installation would be built again.
    Files.createFile(installation.resolve("pom.xml"));
    Files.setLastModifiedTime(
        installation.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(3600)));
    permit("r-xr-xr-x");
    try {
      List<String> command = new ArrayList<>();
      if (System.getProperty("user.name").equals("root")) {
        // To the root user everything is writable.
        command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
      }
      command.addAll(List.of("/bin/sh", installation.resolve("vigil").toString(), "rules"));
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true);
      builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
      Process process = builder.start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(process.waitFor()).describedAs(out).isZero();
      assertThat(out)
          .contains("-Dvigil.home=" + installation, "dev.vigil.cli.Vigil rules")
          .doesNotContain("building", "denied");
    } finally {
      permit("rwxr-xr-x");
    }
  }

  private void permit(String permissions) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.toList();
    }
    for (Path file : all) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }
}
