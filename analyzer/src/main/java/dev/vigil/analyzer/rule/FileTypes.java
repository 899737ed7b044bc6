package dev.vigil.analyzer.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file tells of its language, whatever its content is. Rules that say of which
 * types the files are need not be run on others.
 */
public final class FileTypes {
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "py", "python", "pyw", "python", "pyi", "python", "wsgi", "python", "tac", "python",
          "java", "java");

  /** Of files that are never code of a language with a front end. */
  private static final Set<String> TEXTS =
      Set.of(
          """
          asp aspx c cc cfg conf cpp cs css csv cxx dockerignore editorconfig ejs env
          erb ftl gitattributes gitignore go gradle groovy h haml hbs hcl helmignore
          hpp htm html ini jade js json jsp jspf jspx jsx kt kts less lock log lua md
          mjs mustache npmignore php po pom pot properties ps1 pug rb rs rst scala
          scss semgrepignore sol sql svelte svg swift tag tagx tex tf tfvars toml ts
          tsx twig txt vb vm vue xhtml xml yaml yml
          """
              .strip()
              .split("\\s+"));

  /** A glob that ends with the extension of a file's name. */
  private static final Pattern ENDS_WITH_EXTENSION = Pattern.compile("[^/]*\\.([a-z0-9]+)$");

  private FileTypes() {}

  /** The extensions that tell the language. */
  public static Set<String> known() {
    Set<String> all = new TreeSet<>(TEXTS);
    all.addAll(LANGUAGES.keySet());
    return all;
  }

  /**
   * The language of a file, {@code text} if it is none that is parsed; empty if the name does not
   * tell.
   *
   * @param extension in small letters, without the dot
   */
  public static Optional<String> language(String extension) {
    return TEXTS.contains(extension)
        ? Optional.of("text")
        : Optional.ofNullable(LANGUAGES.get(extension));
  }

  /** The extension that the names of all files have that a glob is for, if it is one that tells. */
  public static Optional<String> extension(String glob) {
    Matcher matcher = ENDS_WITH_EXTENSION.matcher(glob);
    return matcher.find()
        ? Optional.of(matcher.group(1)).filter(extension -> language(extension).isPresent())
        : Optional.empty();
  }

  /** Whether some path may have globs of which the files are of a language. */
  static boolean mayBe(PathGlobs paths, String language) {
    return paths.include().isEmpty()
        || paths.include().stream()
            .anyMatch(glob ->
                extension(glob).flatMap(FileTypes::language).map(language::equals).orElse(true));
  }
}
