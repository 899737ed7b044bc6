package dev.vigil.analyzer.syntax;

/** How the parts become a value. */
public enum InterpolationStyle {
  /** A string: Python's {@code f"..."}. */
  FORMATTED,
  /** A template object: Python's {@code t"..."}. */
  TEMPLATE,
  /** Literals that are joined as they stand beside each other, some of them interpolated. */
  JOINED
}
