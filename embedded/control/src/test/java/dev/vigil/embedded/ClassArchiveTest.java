package dev.vigil.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassArchiveTest {
  @TempDir Path directory;

  @Test
  void archivesAProgramThatIsInJars() {
    Path archive = directory.resolve("classes.jsa");
    assertThat(ClassArchive.jvmArguments(archive, "a.jar" + File.pathSeparator + "lib/*"))
        .containsExactly("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void leavesOutAnArchiveThatTheJvmWouldRefuse() {
    Path archive = directory.resolve("classes.jsa");
    assertThat(ClassArchive.jvmArguments(archive, "target/classes" + File.pathSeparator + "a.jar"))
        .isEmpty();
  }

  @Test
  void leavesOutAnArchiveThatCannotBeWritten() {
    Path archive = directory.resolve("missing/classes.jsa");
    assertThat(ClassArchive.jvmArguments(archive, "a.jar")).isEmpty();
  }
}
