package dev.vigil.analyzer.language;

import dev.vigil.analyzer.parse.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the extension of a file's name tells of its language, whatever its content is. Rules that
 * say of which types the files are need not be run on others. Immutable.
 */
public final class FileTypes {
  /** The type of files that are not parsed. */
  public static final String TEXT = "text";

  /** Extensions of files that are never code of a language with a front end. */
  private static final Set<String> TEXT_EXTENSIONS =
      Set.of(
          """
          asp aspx c cc cfg conf cpp cs css csv cxx dockerignore editorconfig ejs env
          erb ftl gitattributes gitignore go gradle groovy h haml hbs hcl helmignore
          hpp htm html ini jade js jsp jspf jspx jsx kt kts less lock log lua md
          mjs mustache npmignore php po pom pot properties ps1 pug rb rs rst scala
          scss semgrepignore sol sql svelte svg swift tag tagx tex tf tfvars toml ts
          tsx twig txt vb vm vue xhtml xml
          """
              .strip()
              .split("\\s+"));

  /**
   * Names of files that machines write for machines, whatever their extension: large, and no code
   * or configuration that people decide on.
   */
  private static final Set<String> TEXT_NAMES =
      Set.of(
          ".package-lock.json",
          "npm-shrinkwrap.json",
          "package-lock.json",
          "packages.lock.json",
          "pnpm-lock.yaml",
          "project.assets.json");

  /** A glob that ends with the extension of a file's name. */
  private static final Pattern ENDS_WITH_EXTENSION = Pattern.compile("[^/]*\\.([a-z0-9]+)$");

  private final Map<String, String> byExtension = new HashMap<>();

  FileTypes(List<Language> languages) {
    TEXT_EXTENSIONS.forEach(extension -> byExtension.put(extension, TEXT));
    for (Language language : languages) {
      language.extensions().forEach(extension -> byExtension.put(extension, language.key()));
    }
  }

  /** The extensions that tell the language. */
  public Set<String> known() {
    return new TreeSet<>(byExtension.keySet());
  }

  /**
   * The key of the language of a file, {@link #TEXT} if it is none that is parsed; empty if the
   * name does not tell.
   *
   * @param extension in small letters, without the dot
   */
  public Optional<String> language(String extension) {
    return Optional.ofNullable(byExtension.get(extension));
  }

  /** The same, by the name of a file, whose extension may have capitals. */
  public Optional<String> ofName(String fileName) {
    if (TEXT_NAMES.contains(fileName)) {
      return Optional.of(TEXT);
    }
    int dot = fileName.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : language(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The extension that the names of all files have that a glob is for, if it is one that tells. */
  public Optional<String> extension(String glob) {
    Matcher matcher = ENDS_WITH_EXTENSION.matcher(glob);
    return matcher.find()
        ? Optional.of(matcher.group(1)).filter(byExtension::containsKey)
        : Optional.empty();
  }

  /**
   * Whether some file of a language may match one of some globs.
   *
   * @param globs every file matches none at all
   */
  public boolean mayBe(List<String> globs, String language) {
    return globs.isEmpty()
        || globs.stream()
            .anyMatch(
                glob -> extension(glob).flatMap(this::language).map(language::equals).orElse(true));
  }
}
