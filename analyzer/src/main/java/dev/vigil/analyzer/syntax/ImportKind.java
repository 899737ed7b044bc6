package dev.vigil.analyzer.syntax;

/** What an {@link ImportFrom} takes its names from. */
public enum ImportKind {
  /** A module or package. */
  STANDARD,
  /** The static members of a class: {@code import static}. */
  STATIC,
  /** All packages of a module: {@code import module}; a wildcard. */
  MODULE,
  /**
   * A package that is imported as a whole, by the last name of its path or by an alias, as Go does;
   * the path of an import of all that it has ({@code import . "path"}) is that of the package.
   */
  PACKAGE
}
