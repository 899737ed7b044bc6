package dev.vigil.analyzer.syntax;

/** Whether an expression stands for several. */
public enum Unpacking {
  /** One value. */
  NONE,
  /** All elements of a collection: {@code *value}. */
  ITERABLE,
  /** All entries of a mapping: {@code **value}. */
  MAPPING
}
