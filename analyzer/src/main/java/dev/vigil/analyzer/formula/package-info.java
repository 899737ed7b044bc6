/**
 * Search formulas of rules, evaluated over the ranges of one file, with conditions over their
 * metavariables: {@link dev.vigil.analyzer.formula.FormulaEvaluator}.
 */
@NullMarked
package dev.vigil.analyzer.formula;

import org.jspecify.annotations.NullMarked;
