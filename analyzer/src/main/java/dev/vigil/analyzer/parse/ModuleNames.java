package dev.vigil.analyzer.parse;

import java.util.Optional;
import java.util.Set;

/**
 * How the files of a repository name each other in a language.
 *
 * @param kind what a file's name is made of
 * @param packageFile the name, without extension, of a file that stands for its directory
 * @param standardLibrary first parts of the names that the language itself brings: what they name
 *     is in no repository
 */
public record ModuleNames(Kind kind, Optional<String> packageFile, Set<String> standardLibrary) {
  /** Names of a language whose files are looked at one by one. */
  public static final ModuleNames NONE = new ModuleNames(Kind.NONE, Optional.empty(), Set.of());

  /** What the name of a file is made of. */
  public enum Kind {
    /** Files do not name each other, or how they do is not known. */
    NONE,
    /** A file is named by its path, below one of the directories around the file that names it. */
    PATH,
    /** Its types are named by the package that it declares; those of one package see each other. */
    PACKAGE
  }

  /** Copies the set. */
  public ModuleNames {
    standardLibrary = Set.copyOf(standardLibrary);
  }
}
