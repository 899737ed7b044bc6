package dev.vigil.analyzer.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the files of a repository name each other in a language.
 *
 * @param kind what a file's name is made of
 * @param packageFile the name, without extension, of a file that stands for its directory
 * @param standardLibrary first parts of the names that the language itself brings: what they name
 *     is in no repository
 * @param testLibraries dotted names of libraries that tests alone import, each with all below it
 */
public record ModuleNames(
    Kind kind,
    Optional<String> packageFile,
    Set<String> standardLibrary,
    Set<String> testLibraries) {
  /** Names of a language whose files are looked at one by one. */
  public static final ModuleNames NONE =
      new ModuleNames(Kind.NONE, Optional.empty(), Set.of(), Set.of());

  /** What the name of a file is made of. */
  public enum Kind {
    /** Files do not name each other, or how they do is not known. */
    NONE,
    /** A file is named by its path, below one of the directories around the file that names it. */
    PATH,
    /** Its types are named by the package that it declares; those of one package see each other. */
    PACKAGE
  }

  /** Copies the sets. */
  public ModuleNames {
    standardLibrary = Set.copyOf(standardLibrary);
    testLibraries = Set.copyOf(testLibraries);
  }

  /** Whether only tests import a name. */
  public boolean isOfTests(List<String> path) {
    for (int length = path.size(); length > 0; length--) {
      if (testLibraries.contains(String.join(".", path.subList(0, length)))) {
        return true;
      }
    }
    return false;
  }
}
