package dev.vigil.analyzer.syntax;

/** The scope that a {@link ScopeDeclaration} names. */
public enum ScopeKind {
  /** The module. */
  GLOBAL,
  /** The enclosing function. */
  NONLOCAL
}
