package dev.vigil.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RepositoryUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/shop.git, github.com/acme/shop",
    "https://user:secret@GitHub.com/acme/shop/, github.com/acme/shop",
    "git@github.com:acme/shop.git, github.com/acme/shop",
    "ssh://git@github.com:22/acme/shop.git, github.com/acme/shop",
    "ssh://git@git.example.org:7999/acme/shop.git, git.example.org/7999/acme/shop",
    "https://git.example.org:443/a/b?ref=x, git.example.org/a/b"
  })
  void givesAllSpellingsOfARepositoryOneId(String url, String id) {
    assertThat(RepositoryUrl.id(url)).isEqualTo(id);
  }
}
