package dev.vigil.analyzer.parse.yaml;

import dev.vigil.analyzer.parse.Language;
import java.util.Optional;
import java.util.Set;

/** YAML as a language of the engine. */
public final class Yaml {
  /** The language. */
  public static final Language LANGUAGE =
      new Language(
          "yaml",
          Set.of("yml"),
          Set.of("yaml", "yml"),
          Set.of(".clang-format", ".clang-tidy", ".clangd", ".gemrc", ".yamllint"),
          Optional.empty(),
          new YamlFrontEnd());

  private Yaml() {}
}
