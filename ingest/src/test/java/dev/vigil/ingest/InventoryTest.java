package dev.vigil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.ingest.selection.PathFilter;
import dev.vigil.ingest.selection.SelectionLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InventoryTest {
  @TempDir Path directory;

  @Test
  void readsRepositoriesWithTheirFilters() throws IOException {
    Inventory inventory =
        read(
            """
            repositories:
              - url: https://github.com/openstack/nova.git
                id: nova
                ref: refs/heads/stable
                include: [nova/, setup.py]
                exclude: nova/tests/
                maxFileBytes: 2000000
                vendored: true
              - path: repos/a
            """);
    assertThat(inventory.entries())
        .containsExactly(
            InventoryEntry.of(directory.resolve("repos/a").toString()),
            new InventoryEntry(
                "nova",
                "nova",
                "https://github.com/openstack/nova.git",
                "refs/heads/stable",
                Optional.empty(),
                new PathFilter(List.of("nova/", "setup.py"), List.of("nova/tests/")),
                new SelectionLimits(2_000_000, true)));
  }

  @Test
  void takesTheIdOfALocalRepositoryFromItsRemote() throws Exception {
    Path origin = directory.resolve("origin");
    Path clone = directory.resolve("clone");
    Git.init().setDirectory(origin.toFile()).call().close();
    Git.cloneRepository().setURI(origin.toString()).setDirectory(clone.toFile()).call().close();

    assertThat(InventoryEntry.of(origin.toString()).id()).isEqualTo(origin.toString());
    assertThat(InventoryEntry.of(clone.toString()).id()).isEqualTo(origin.toString());
    try (Git git = Git.open(origin.toFile())) {
      git.remoteAdd().setName("origin").setUri(new URIish("git@Example.org:acme/shop.git")).call();
    }
    assertThat(InventoryEntry.of(clone.toString()))
        .satisfies(entry -> assertThat(entry.id()).isEqualTo("example.org/acme/shop"))
        .satisfies(entry -> assertThat(entry.name()).isEqualTo("shop"))
        .satisfies(entry -> assertThat(entry.location()).isEqualTo(clone.toString()));
  }

  @Test
  void looksForTokenFilesBesideTheInventory() throws IOException {
    Inventory inventory =
        read(
            """
            - url: https://example.org/a.git
              tokenFile: secrets/a
            - url: https://example.org/b.git
            """);
    assertThat(inventory.entries())
        .extracting(InventoryEntry::tokenFile)
        .containsExactly(Optional.of(directory.resolve("secrets/a")), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- url: https://e.org/a\\n  nmae: x | 2: unknown key nmae; known are exclude, id, include, maxFileBytes, name, path, ref, tokenFile, url, vendored",
        "- id: a | 1: a repository has either url or path",
        "- path: a\\n- path: b\\n  url: https://e.org/a | 2: a repository has either url or path",
        "- path: a\\n  id: x\\n- path: b\\n  id: x | 3: the id x is that of line 1 too",
        "- path: a\\n  maxFileBytes: 5m | 2: maxFileBytes is a number of bytes from 1 to 4194304, not 5m",
        "- path: a\\n  vendored: yes | 2: vendored is true or false, not yes",
        "- url: e.org/a | 1: url is no URL; a path goes in path",
        "- path: a\\n  ref: '' | 2: ref is empty",
        "- path: a\\n  path: b | 2: the key path is there twice",
        "- path: [a] | 1: path is not a text",
        "- path: a\\n  tokenFile: b | 1: tokenFile is for a url",
        "- a | 1: a repository is a map with url or path",
        "repos: [] | 1: unknown key repos; known are repositories",
        "a | 1: not a list of repositories",
        "- path: [a | 2: not YAML: expected ',' or ']', but got <stream end>"
      })
  void namesTheLineOfWhatIsWrong(String text, String problem) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n") + "\n"))
        .isInstanceOf(IngestException.class)
        .hasMessage("the inventory " + directory.resolve("inventory.yaml") + ":" + problem);
  }

  @Test
  void saysThatTheFileIsNotThere() {
    assertThatThrownBy(() -> Inventory.read(directory.resolve("absent.yaml")))
        .isInstanceOf(IngestException.class)
        .hasMessageEndingWith("absent.yaml: there is no such file");
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/openstack/nova.git, github.com/openstack/nova",
    "https://user:p@ss:word@e.org/a/b/?token=secret, e.org/a/b",
    "git@github.com:openstack/nova.git, github.com/openstack/nova",
    "ssh://git@e.org:29418/nova, e.org/29418/nova",
    "HTTPS://e.org/a, e.org/a"
  })
  void makesAnIdOfAUrlWithoutItsCredentials(String url, String id) {
    InventoryEntry entry = InventoryEntry.of(url);
    assertThat(entry.id()).isEqualTo(id);
    assertThat(entry.isRemote()).isTrue();
    assertThat(entry + entry.browsableUrl() + entry.name())
        .doesNotContain("ss:word")
        .doesNotContain("secret");
  }

  @Test
  void keepsCredentialsOutOfOtherPeoplesMessages() {
    InventoryEntry entry = InventoryEntry.of("https://user:pass@e.org/a");
    assertThat(entry.source().redact("https://user:pass@e.org/a: gone; see https://user@e.org/b"))
        .isEqualTo("https://e.org/a: gone; see https://e.org/b");
  }

  private Inventory read(String text) throws IOException {
    return Inventory.read(Files.writeString(directory.resolve("inventory.yaml"), text));
  }
}
