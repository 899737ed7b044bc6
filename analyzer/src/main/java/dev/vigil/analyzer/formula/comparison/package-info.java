/**
 * Comparisons over metavariables, written as Python expressions: {@link
 * dev.vigil.analyzer.formula.comparison.Comparison}.
 */
@NullMarked
package dev.vigil.analyzer.formula.comparison;

import org.jspecify.annotations.NullMarked;
