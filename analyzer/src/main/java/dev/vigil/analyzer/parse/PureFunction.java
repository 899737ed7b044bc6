package dev.vigil.analyzer.parse;

/** A function of a standard library that gives the same result for the same constants. */
public enum PureFunction {
  /** Fills the placeholders of a format that begin with {@code %}. */
  FORMAT_PERCENT,
  /** Fills the placeholders of a format that are in braces. */
  FORMAT_BRACES,
  /** Puts texts together with a separator between them. */
  JOIN,
  /** Puts two texts together. */
  CONCATENATE,
  /** Gives the integer that a text spells, or the same integer. */
  INTEGER,
  /** Gives the same text. */
  TEXT,
  /** Counts the elements of a collection, or the characters of a text. */
  LENGTH
}
