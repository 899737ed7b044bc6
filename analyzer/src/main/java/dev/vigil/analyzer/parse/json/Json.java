package dev.vigil.analyzer.parse.json;

import dev.vigil.analyzer.parse.Language;
import java.util.Optional;
import java.util.Set;

/** JSON as a language of the engine. */
public final class Json {
  /** The language. */
  public static final Language LANGUAGE =
      new Language(
          "json",
          Set.of("jsonc"),
          Set.of("json", "jsonc"),
          Set.of(".babelrc", ".eslintrc", ".jshintrc", ".prettierrc", ".swcrc", ".bowerrc"),
          Optional.empty(),
          new JsonFrontEnd());

  private Json() {}
}
