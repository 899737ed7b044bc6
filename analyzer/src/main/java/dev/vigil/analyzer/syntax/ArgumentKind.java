package dev.vigil.analyzer.syntax;

/** How an argument is passed. */
public enum ArgumentKind {
  /** By its position. */
  POSITIONAL,
  /** By name: {@code name=value}. */
  KEYWORD,
  /** Its elements are passed by position: {@code *value}. */
  SPREAD,
  /** Its entries are passed by name: {@code **value}. */
  KEYWORD_SPREAD
}
