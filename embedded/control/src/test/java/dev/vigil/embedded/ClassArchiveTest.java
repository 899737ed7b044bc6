package dev.vigil.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassArchiveTest {
  @TempDir Path directory;

  @BeforeEach
  void createJars() throws IOException {
    Files.createDirectory(directory.resolve("lib"));
    Files.createFile(directory.resolve("own.jar"));
    Files.createFile(directory.resolve("lib/other.jar"));
  }

  @Test
  void usesTheArchiveOfAProgramThatIsInJars() throws IOException {
    Path archive = Files.createFile(directory.resolve("classes.jsa"));
    assertThat(ClassArchive.jvmArguments(archive, classPath()))
        .containsExactly("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
    assertThat(archive).exists();
  }

  @Test
  void deletesAnArchiveThatIsOlderThanAJar() throws IOException {
    Path archive = Files.createFile(directory.resolve("classes.jsa"));
    Files.setLastModifiedTime(archive, FileTime.fromMillis(1000));
    assertThat(ClassArchive.jvmArguments(archive, classPath())).isNotEmpty();
    assertThat(archive).doesNotExist();
  }

  @Test
  void leavesOutAnArchiveThatTheJvmWouldRefuse() {
    Path archive = directory.resolve("classes.jsa");
    assertThat(ClassArchive.jvmArguments(archive, "classes" + File.pathSeparator + classPath()))
        .isEmpty();
  }

  @Test
  void leavesOutAnArchiveThatCannotBeWritten() {
    Path archive = directory.resolve("missing/classes.jsa");
    assertThat(ClassArchive.jvmArguments(archive, classPath())).isEmpty();
  }

  private String classPath() {
    return directory.resolve("own.jar") + File.pathSeparator + directory.resolve("lib") + "/*";
  }
}
