/**
 * Bounds of the work on one content, counted in steps and in estimated bytes, so that what is cut
 * is the same on every machine: {@link dev.vigil.analyzer.budget.WorkBudget}.
 */
@NullMarked
package dev.vigil.analyzer.budget;

import org.jspecify.annotations.NullMarked;
