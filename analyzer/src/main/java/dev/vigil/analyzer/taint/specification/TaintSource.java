package dev.vigil.analyzer.taint.specification;

import dev.vigil.analyzer.formula.Formula;

/**
 * Where data becomes tainted.
 *
 * @param formula of the source
 * @param exact whether only the whole match is tainted, not each expression inside of it too
 * @param sideEffect whether a variable that is the match is tainted from there on
 * @param control whether the taint is of the control flow: once the source has run, whatever runs
 *     later is tainted
 * @param label of the taint
 * @param requires which labels the matched expression must already have
 */
public record TaintSource(
    Formula formula,
    boolean exact,
    SideEffect sideEffect,
    boolean control,
    String label,
    LabelCondition requires) {
  /** The label of sources that name none. */
  public static final String DEFAULT_LABEL = "__SOURCE__";
}
