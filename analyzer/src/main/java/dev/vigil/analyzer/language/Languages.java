package dev.vigil.analyzer.language;

import dev.vigil.analyzer.parse.Language;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.go.Go;
import dev.vigil.analyzer.parse.java.Java;
import dev.vigil.analyzer.parse.javascript.JavaScript;
import dev.vigil.analyzer.parse.json.Json;
import dev.vigil.analyzer.parse.python.Python;
import dev.vigil.analyzer.parse.yaml.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The languages that have a front end. Immutable. */
public final class Languages {
  /** The languages of this engine. */
  public static final Languages BUILT_IN =
      new Languages(
          List.of(
              Go.LANGUAGE,
              Java.LANGUAGE,
              JavaScript.LANGUAGE,
              Json.LANGUAGE,
              Python.LANGUAGE,
              Yaml.LANGUAGE));

  private final List<Language> all;
  private final FileTypes fileTypes;

  /**
   * Some languages.
   *
   * @param all no two of which share a key, an extension or the name of a file
   */
  public Languages(List<Language> all) {
    this.all = List.copyOf(all);
    this.fileTypes = new FileTypes(all);
  }

  /** All of them. */
  public List<Language> all() {
    return all;
  }

  /** The language that a rule calls so, in capitals or small letters. */
  public Optional<Language> named(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return first(language -> language.isNamed(key));
  }

  /** The front end of the language that a rule calls so. */
  public Optional<LanguageFrontEnd> frontEnd(String name) {
    return named(name).map(Language::frontEnd);
  }

  /** The syntax in which rules write comparisons, such as {@code $PORT < 1024}. */
  public static LanguageFrontEnd comparisonSyntax() {
    return Python.LANGUAGE.frontEnd();
  }

  /** What the names of files tell of their language. */
  public FileTypes fileTypes() {
    return fileTypes;
  }

  /**
   * The key of the language of a file, {@link FileTypes#TEXT} if it is none of these.
   *
   * @param name of the file, without its folder
   * @param firstLine of its content
   */
  public String ofFile(String name, String firstLine) {
    return fileTypes
        .ofName(name)
        .or(() -> first(language -> language.fileNames().contains(name)).map(Language::key))
        .or(() -> ofInterpreter(firstLine).map(Language::key))
        .orElse(FileTypes.TEXT);
  }

  private Optional<Language> ofInterpreter(String firstLine) {
    return first(language ->
        language.interpreter().filter(it -> it.matcher(firstLine).lookingAt()).isPresent());
  }

  private Optional<Language> first(Predicate<Language> wanted) {
    return all.stream().filter(wanted).findFirst();
  }
}
