package dev.vigil.analyzer.syntax;

/** What a {@link ClassDefinition} defines. */
public enum ClassKind {
  /** A class. */
  CLASS,
  /** An interface. */
  INTERFACE,
  /** A class with a fixed list of objects, its {@link EnumConstant}s. */
  ENUM,
  /** A class that is given by its components. */
  RECORD,
  /** The type of an annotation. */
  ANNOTATION
}
