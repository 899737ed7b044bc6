package dev.vigil.analyzer.syntax;

/** How interpolations become a value. */
public enum InterpolationStyle {
  /** A string: Python's {@code f"..."}. */
  FORMATTED,
  /** A template object: Python's {@code t"..."}. */
  TEMPLATE
}
