package dev.vigil.analyzer.parse;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One language: its names in rules, its files, its syntax.
 *
 * @param key what rules, results and the index call it
 * @param otherKeys what rules may call it too
 * @param extensions of its files, in small letters, without the dot
 * @param fileNames whole names of files that are of the language without its extension
 * @param interpreter matches the beginning of a first line that has the file run by an interpreter
 *     of the language
 * @param frontEnd its syntax
 */
public record Language(
    String key,
    Set<String> otherKeys,
    Set<String> extensions,
    Set<String> fileNames,
    Optional<Pattern> interpreter,
    LanguageFrontEnd frontEnd) {
  /** Copies the sets. */
  public Language {
    otherKeys = Set.copyOf(otherKeys);
    extensions = Set.copyOf(extensions);
    fileNames = Set.copyOf(fileNames);
  }

  /** Whether a rule may call it so. */
  public boolean isNamed(String name) {
    return key.equals(name) || otherKeys.contains(name);
  }
}
