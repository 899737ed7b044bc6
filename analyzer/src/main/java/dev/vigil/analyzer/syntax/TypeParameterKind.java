package dev.vigil.analyzer.syntax;

/** What a type parameter stands for. */
public enum TypeParameterKind {
  /** One type. */
  TYPE,
  /** A sequence of types: {@code *name}. */
  VARIADIC,
  /** The parameters of a function: {@code **name}. */
  PARAMETERS
}
