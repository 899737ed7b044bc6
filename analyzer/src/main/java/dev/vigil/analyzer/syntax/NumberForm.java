package dev.vigil.analyzer.syntax;

/** The kind of a number literal. */
public enum NumberForm {
  /** A whole number. */
  INTEGER,
  /** A number with a fraction or an exponent. */
  FLOAT,
  /** The imaginary part of a complex number. */
  IMAGINARY
}
