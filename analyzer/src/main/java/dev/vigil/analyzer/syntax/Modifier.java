package dev.vigil.analyzer.syntax;

/** What is said of a declaration by a word: who may use it, how it is used. */
public enum Modifier {
  /** {@code public} */
  PUBLIC,
  /** {@code protected} */
  PROTECTED,
  /** {@code private} */
  PRIVATE,
  /** {@code abstract} */
  ABSTRACT,
  /** {@code static} */
  STATIC,
  /** {@code final} */
  FINAL,
  /** {@code sealed} */
  SEALED,
  /** {@code non-sealed} */
  NON_SEALED,
  /** {@code default} */
  DEFAULT,
  /** {@code native} */
  NATIVE,
  /** {@code synchronized} */
  SYNCHRONIZED,
  /** {@code transient} */
  TRANSIENT,
  /** {@code volatile} */
  VOLATILE,
  /** {@code strictfp} */
  STRICTFP
}
