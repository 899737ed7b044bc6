package dev.vigil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MirrorFolderTest {
  @TempDir Path directory;

  @Test
  void takesBareAndNormalRepositoriesByTheirPaths() throws Exception {
    init("github.com/a/bare.git", true);
    init("github.com/a/normal", false);
    init("github.com/a/normal/inner", false);
    init("top.git", true);
    Files.createDirectories(directory.resolve("empty/folder"));
    Files.writeString(directory.resolve("README"), "no repository");
    Files.createSymbolicLink(directory.resolve("link"), directory.resolve("github.com"));

    Inventory inventory = Inventory.ofMirrors(directory);

    assertThat(inventory.complete()).isTrue();
    assertThat(inventory.entries())
        .extracting(InventoryEntry::id)
        .containsExactly("github.com/a/bare", "github.com/a/normal", "top");
    assertThat(inventory.entries())
        .extracting(InventoryEntry::location)
        .first()
        .isEqualTo(directory.resolve("github.com/a/bare.git").toString());
  }

  @Test
  void refusesADirectoryWithoutRepositories() throws Exception {
    assertThatThrownBy(() -> Inventory.ofMirrors(directory))
        .isInstanceOf(IngestException.class)
        .hasMessageStartingWith("there is no Git repository below " + directory);
    assertThatThrownBy(() -> Inventory.ofMirrors(directory.resolve("absent")))
        .hasMessage("no such directory: " + directory.resolve("absent"));
    init("one", false);
    assertThatThrownBy(() -> Inventory.ofMirrors(directory.resolve("one")))
        .hasMessageContaining("is a repository, not a directory of repositories");
  }

  @Test
  void refusesAnIdThatTwoRepositoriesWouldHave() throws Exception {
    init("twice", false);
    init("twice.git", true);
    assertThatThrownBy(() -> Inventory.ofMirrors(directory))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("two repositories with the id twice");
  }

  private void init(String path, boolean bare) throws Exception {
    Git.init().setDirectory(directory.resolve(path).toFile()).setBare(bare).call().close();
  }
}
