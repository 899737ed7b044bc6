package dev.vigil.benchmarks.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageCatalogTest {
  @TempDir Path directory;

  @Test
  void takesTheNewestTwoVersionsOfAnArchive() throws Exception {
    Path archives = Files.createDirectories(directory.resolve("pypi"));
    for (String version : List.of("1.9", "1.10", "1.2")) {
      Files.createFile(archives.resolve("tool-" + version + ".tar.gz"));
    }

    SourcePackage found = PackageCatalog.read(List.of(archives)).getFirst();

    assertThat(found.id()).isEqualTo("pypi/tool");
    assertThat(found.first().version()).isEqualTo("1.9");
    assertThat(found.next().map(PackageVersion::version)).contains("1.10");
  }

  @Test
  void takesDirectoriesAndThoseOfScopes() throws Exception {
    Path modules = directory.resolve("npm");
    for (String name : List.of("semver", "@npmcli/fs", "@npmcli/git", ".bin")) {
      Files.createDirectories(modules.resolve(name));
    }

    assertThat(PackageCatalog.read(List.of(modules)))
        .extracting(SourcePackage::id)
        .containsExactlyInAnyOrder("npm/semver", "npm/@npmcli/fs", "npm/@npmcli/git");
  }

  @Test
  void ordersPackagesTheSameWhateverTheOrderOfDirectories() throws Exception {
    Path one = Files.createDirectories(directory.resolve("one"));
    Path other = Files.createDirectories(directory.resolve("other"));
    for (Path parent : List.of(one, other)) {
      for (int i = 0; i < 20; i++) {
        Files.createDirectory(parent.resolve("p" + i));
      }
    }

    List<SourcePackage> packages = PackageCatalog.read(List.of(one, other));

    assertThat(PackageCatalog.read(List.of(other, one))).isEqualTo(packages);
    assertThat(packages.subList(0, 10))
        .extracting(found -> found.id().substring(0, found.id().indexOf('/')))
        .contains("one", "other");
  }

  @Test
  void refusesTwoDirectoriesOfOneName() throws Exception {
    List<Path> directories =
        Stream.of("a/lib", "b/lib").map(name -> directory.resolve(name)).toList();
    for (Path each : directories) {
      Files.createDirectories(each);
    }

    assertThatThrownBy(() -> PackageCatalog.read(directories))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("rename");
  }
}
