/**
 * What code does with taint: the transfer function of statements and expressions, and the summaries
 * of functions ({@link dev.vigil.analyzer.taint.transfer.FunctionSummary}) that calls instantiate.
 */
@NullMarked
package dev.vigil.analyzer.taint.transfer;

import org.jspecify.annotations.NullMarked;
