package dev.vigil.analyzer.syntax;

/** How a parameter takes its arguments. */
public enum ParameterKind {
  /** By position alone. */
  POSITIONAL_ONLY,
  /** By position or by name. */
  STANDARD,
  /** The remaining positional arguments: {@code *name}. */
  VARIADIC,
  /** By name alone. */
  KEYWORD_ONLY,
  /** The remaining keyword arguments: {@code **name}. */
  KEYWORD_VARIADIC
}
