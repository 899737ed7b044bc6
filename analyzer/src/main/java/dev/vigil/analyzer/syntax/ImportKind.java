package dev.vigil.analyzer.syntax;

/** What an {@link ImportFrom} takes its names from. */
public enum ImportKind {
  /** A module or package. */
  STANDARD,
  /** The static members of a class: {@code import static}. */
  STATIC,
  /** All packages of a module: {@code import module}; a wildcard. */
  MODULE
}
