package dev.vigil.analyzer.taint.specification;

import dev.vigil.analyzer.formula.Formula;

/**
 * A check of a value: on the way on which it came out so, and on no other, what was checked is
 * harmless.
 *
 * @param formula of the condition
 * @param checked the metavariable that stands for what is checked, with its dollar sign
 * @param outcome of the condition for values that are harmless
 */
public record TaintGuard(Formula formula, String checked, boolean outcome) {}
