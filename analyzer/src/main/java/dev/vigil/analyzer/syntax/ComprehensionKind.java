package dev.vigil.analyzer.syntax;

/** What a comprehension builds. */
public enum ComprehensionKind {
  /** A list. */
  LIST,
  /** A set. */
  SET,
  /** A dictionary. */
  DICTIONARY,
  /** A generator. */
  GENERATOR
}
