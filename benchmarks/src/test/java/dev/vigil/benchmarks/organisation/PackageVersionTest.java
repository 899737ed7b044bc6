package dev.vigil.benchmarks.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageVersionTest {
  @ParameterizedTest
  @CsvSource({
    "typing_extensions-4.12.2-py3-none-any.whl, typing-extensions, 4.12.2",
    "typing_extensions-4.13.0.tar.gz, typing-extensions, 4.13.0",
    "python-dateutil-2.9.0.post0.tar.gz, python-dateutil, 2.9.0.post0",
    "guava-33.4.8-jre-sources.jar, guava, 33.4.8-jre",
    "log4j-1.2-api-2.24.3-sources.jar, log4j-1.2-api, 2.24.3",
    "babel-core-7.26.0.tgz, babel-core, 7.26.0",
    "src.zip, src, ''"
  })
  void readsNameAndVersionFromTheNameOfAnArchive(String file, String name, String version) {
    Path path = Path.of("packages", file);

    assertThat(PackageVersion.ofArchive(path)).contains(new PackageVersion(name, version, path));
  }

  @Test
  void takesNothingElseForAnArchive() {
    assertThat(PackageVersion.ofArchive(Path.of("README.md"))).isEmpty();
    assertThat(PackageVersion.ofArchive(Path.of("broken.whl"))).isEmpty();
  }

  @Test
  void sortsVersionsByAge() {
    assertThat(
            Stream.of("10.0", "2.0", "2.0.1", "2.0rc2", "2.0-beta", "1.9.99999999999999999999")
                .map(version -> new PackageVersion("p", version, Path.of(version)))
                .sorted(PackageVersion.BY_AGE)
                .map(PackageVersion::version))
        .containsExactly("1.9.99999999999999999999", "2.0-beta", "2.0rc2", "2.0", "2.0.1", "10.0");
  }
}
