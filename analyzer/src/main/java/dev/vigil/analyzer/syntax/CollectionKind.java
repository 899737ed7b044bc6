package dev.vigil.analyzer.syntax;

/** What a collection is. */
public enum CollectionKind {
  /** A list or array. */
  LIST,
  /** A tuple. */
  TUPLE,
  /** A set. */
  SET
}
