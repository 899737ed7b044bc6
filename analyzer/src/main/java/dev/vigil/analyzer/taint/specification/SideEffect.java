package dev.vigil.analyzer.taint.specification;

/** Whether what a source or sanitizer does to an expression stays with the variable that it is. */
public enum SideEffect {
  /** Only the value of the expression is meant. */
  NONE,
  /** The value, and the variable from there on. */
  ALSO,
  /** The variable from there on, not the value of the expression itself. */
  ONLY
}
